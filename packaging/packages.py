"""The packages of Debian's and Red Hat's kin: the tree of the release in /usr/lib/ringcross, the rest where each system has it."""

import glob
import gzip
import os
import shutil
import subprocess
import tempfile

import bundle

SUMMARY = "what it costs on this host to cross from user mode into the kernel"
DESCRIPTION = """Ringcross measures system calls, the vDSO, page faults, signals, processes and
threads, context switches, IPC, locks and I/O: from C and from Java by every
route. The kernel's own counts prove each number, and the sentences that
courses teach about processes, threads and modes are put to the test."""
MAINTAINER = "Ringcross maintainers <maintainers@ringcross.example>"
DEBIANS_NAME = {"x86_64": "amd64", "aarch64": "arm64"}


def installed(release, tree, root, zsh):
    """The tree as a package installs it, below a root."""
    shutil.rmtree(root, ignore_errors=True)
    for part in ("bin", "lib", "runtime"):
        shutil.copytree(f"{tree}/{part}", f"{root}/usr/lib/ringcross/{part}", symlinks=True)
    shutil.copytree(f"{tree}/share", f"{root}/usr/share")
    os.renames(f"{root}/usr/share/zsh/site-functions", f"{root}/usr/share/zsh/{zsh}")
    for path in glob.glob(f"{root}/usr/share/man/man1/*.1"):
        compress(path)
    os.makedirs(f"{root}/usr/bin")
    os.symlink("../lib/ringcross/bin/ringcross", f"{root}/usr/bin/ringcross")
    bundle.level(root, release.epoch)


def compress(path):
    with open(path, "rb") as plain, open(f"{path}.gz", "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(plain.read())
    os.remove(path)


def deb(release, tree):
    """The package for Debian and its kin."""
    root = f"{release.target}/deb"
    installed(release, tree, root, "vendor-completions")
    documents = f"{root}/usr/share/doc/ringcross"
    os.rename(f"{documents}/CHANGELOG.md", f"{documents}/changelog")
    compress(f"{documents}/changelog")
    bundle.write(f"{documents}/copyright", copyright_file(release))
    bundle.put(f"{release.checkout}/packaging/lintian-overrides", f"{root}/usr/share/lintian/overrides/ringcross")
    kib = sum(os.lstat(os.path.join(folder, file)).st_size for folder, _, files in os.walk(root) for file in files) // 1024
    bundle.write(f"{root}/DEBIAN/control", control(release, kib, least_glibc(tree)))
    bundle.write(f"{root}/DEBIAN/md5sums", sums(root))
    bundle.level(root, release.epoch)
    path = f"{release.target}/ringcross_{release.version}_{DEBIANS_NAME[release.architecture]}.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, path], release)
    return path


def least_glibc(tree):
    with open(f"{tree}/lib/platform", encoding="ascii") as platform:
        return f"2.{platform.read().split()[2]}"


def control(release, kib, glibc):
    lines = "\n".join(f" {line}" for line in DESCRIPTION.splitlines())
    return f"""Package: ringcross
Version: {release.version}
Architecture: {DEBIANS_NAME[release.architecture]}
Maintainer: {MAINTAINER}
Installed-Size: {kib}
Depends: libc6 (>= {glibc})
Section: utils
Priority: optional
Description: {SUMMARY}
{lines}
"""


def copyright_file(release):
    with open(f"{release.checkout}/NOTICE", encoding="utf-8") as notice:
        return notice.read() + """
On Debian the text of the Apache License, Version 2.0, is in /usr/share/common-licenses/Apache-2.0. The runtime is an OpenJDK
(GPL-2.0 with the Classpath Exception); the licences of all its parts are in /usr/lib/ringcross/runtime/legal.
"""


def sums(root):
    files = sorted(path for path in glob.glob(f"{root}/usr/**", recursive=True) if os.path.isfile(path) and not os.path.islink(path))
    return subprocess.run(["md5sum", *(os.path.relpath(path, root) for path in files)], cwd=root, check=True, stdout=subprocess.PIPE, text=True).stdout


def rpm(release, tree):
    """The package for Fedora and its kin."""
    # The path of the build may have a space, which rpmbuild does not take.
    with tempfile.TemporaryDirectory(prefix="ringcross-rpm-") as root:
        installed(release, tree, f"{root}/root", "site-functions")
        bundle.write(f"{root}/ringcross.spec", spec(release, f"{root}/root", least_glibc(tree)))
        command = ["rpmbuild", "-bb", "--quiet", f"--target={release.architecture}-linux", f"--define=_topdir {root}"]
        run([*command, f"--buildroot={root}/buildroot", f"{root}/ringcross.spec"], release)
        (made,) = glob.glob(f"{root}/RPMS/{release.architecture}/*.rpm")
        return shutil.copy2(made, release.target)


def spec(release, root, glibc):
    """A spec that takes what is there as it is: nothing is stripped, searched for dependencies, or compiled."""
    return f"""%global __os_install_post %{{nil}}
%global _build_id_links none
%global debug_package %{{nil}}
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _buildhost localhost
Name: ringcross
Version: {release.version}
Release: 1
Summary: {SUMMARY[0].upper()}{SUMMARY[1:]}
License: Apache-2.0 AND (GPL-2.0-only WITH Classpath-exception-2.0) AND MIT
AutoReqProv: no
Requires: glibc >= {glibc}
%description
{DESCRIPTION}
%install
cp -a {root}/. %{{buildroot}}/
%files
/usr/lib/ringcross
/usr/bin/ringcross
/usr/share/doc/ringcross
/usr/share/man/man1/*
/usr/share/bash-completion/completions/ringcross
# These two are there where their shells are, and are shared with them.
%dir /usr/share/zsh
%dir /usr/share/zsh/site-functions
%dir /usr/share/fish
%dir /usr/share/fish/vendor_completions.d
/usr/share/zsh/site-functions/_ringcross
/usr/share/fish/vendor_completions.d/ringcross.fish
"""


def run(command, release):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch)})
