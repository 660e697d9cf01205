"""An image for containers in the layout of OCI: a C library, a shell and the release, made without a daemon (umoci)."""

import os
import shutil
import subprocess

import bundle
import debian
import packages

# The current stable Debian: its C library gets security updates.
SUITE = "trixie"

# What the launcher calls.
APPLETS = ["sh", "readlink", "dirname", "uname", "cksum", "tr", "sed", "grep", "ln", "mkdir", "cat", "ls"]
NOBODY = "65534:65534"


def image(release, tree):
    """The image as an archive that podman, skopeo and containerd load."""
    work = f"{release.target}/oci"
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    root = f"{work}/root"
    base(release, root)
    shutil.copytree(tree, f"{root}/opt/ringcross", symlinks=True)
    os.makedirs(f"{root}/usr/bin", exist_ok=True)
    os.symlink("/opt/ringcross/bin/ringcross", f"{root}/usr/bin/ringcross")
    bundle.level(root, release.epoch)
    for writable in ("results", "tmp"):
        os.makedirs(f"{root}/{writable}", exist_ok=True)
        os.chmod(f"{root}/{writable}", 0o1777)
        os.utime(f"{root}/{writable}", (release.epoch, release.epoch))
    os.utime(root, (release.epoch, release.epoch))
    layout(release, work)
    path = f"{release.target}/{release.name}-oci.tar"
    with open(path, "wb") as file:
        bundle.level(f"{work}/layout", release.epoch)
        bundle.pack(file, f"{work}/layout", ".")
    return path


def base(release, root):
    """A root with the C library and a shell, and their licences."""
    suite = debian.Suite(f"{release.target}/packages", SUITE, packages.DEBIANS_NAME[release.architecture])
    suite.unpack(["libc6", "busybox-static"], root, left_out=["./usr/share/man", "./usr/share/locale", "./usr/share/i18n"])
    for applet in APPLETS:
        link = f"{root}/usr/bin/{applet}"
        if os.path.lexists(link):
            os.remove(link)
        os.symlink("busybox", link)
    bundle.write(f"{root}/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/results:/bin/sh\n")


def layout(release, work):
    """The layout of one layer and its configuration."""
    tag = f"{work}/layout:{release.version}"
    umoci("init", "--layout", f"{work}/layout")
    umoci("new", "--image", tag)
    umoci("insert", "--rootless", "--image", tag, f"{work}/root", "/")
    time = subprocess.run(["date", "-u", "-d", f"@{release.epoch}", "+%Y-%m-%dT%H:%M:%SZ"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    labels = {
        "title": "Ringcross",
        "description": packages.SUMMARY,
        "version": release.version,
        "revision": release.revision,
        "licenses": "Apache-2.0 AND (GPL-2.0-only WITH Classpath-exception-2.0) AND MIT",
        "created": time,
    }
    options = ["--architecture", packages.DEBIANS_NAME[release.architecture], "--os", "linux", "--created", time, "--no-history"]
    options += ["--config.user", NOBODY, "--config.workingdir", "/results", "--config.entrypoint", "/usr/bin/ringcross"]
    options += ["--config.env", "PATH=/usr/bin", "--config.env", "LANG=C.UTF-8"]
    for name, value in labels.items():
        options += ["--config.label", f"org.opencontainers.image.{name}={value}"]
    umoci("config", "--image", tag, *options)
    umoci("gc", "--layout", f"{work}/layout")


def umoci(*arguments):
    subprocess.run(["umoci", *arguments], check=True, stdout=subprocess.DEVNULL)
