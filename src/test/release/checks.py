"""What must be true of the files of a release. Each check gets the files and a folder of its own, whose path has a space."""

import glob
import json
import os
import pathlib
import re
import shutil
import subprocess
import tarfile

import containers
import debian

MACHINE = os.uname().machine
MOST_BYTES = 60_000_000
LEAST_GLIBC = 28
FLAGS = ["-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
ALL_ROUTES = {"c", "raw", "panama", "critical", "jna-direct", "jna-interface", "java"}
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


class Wrong(Exception):
    """What should not have been."""


class Files:
    """The files of a release, and the checkout that they are made of."""

    def __init__(self, checkout, target):
        self.checkout = checkout
        self.target = target

    def one(self, pattern):
        found = glob.glob(f"{self.target}/{pattern}")
        expect(len(found) == 1, f"there is not one {pattern} in {self.target}, but {len(found)}: run ./mvnw package -Pdist")
        return found[0]

    @property
    def archive(self):
        return self.one(f"ringcross-*-linux-{MACHINE}.tar.gz")

    def unpacked(self, work):
        subprocess.run(["tar", "xf", self.archive, "-C", work], check=True)
        return glob.glob(f"{work}/ringcross-*")[0]

    def bare_debian(self, work):
        """A bare root of Debian's, fetched once."""
        kept = f"{self.target}/release/debian"
        if not os.path.isdir(kept):
            shutil.rmtree(f"{kept}.new", ignore_errors=True)
            os.makedirs(f"{kept}.new")
            said("debootstrap", "--variant=minbase", "bookworm", f"{kept}.new", debian.mirror()).is_well()
            os.rename(f"{kept}.new", kept)
        subprocess.run(["cp", "-a", kept, f"{work}/root"], check=True)
        return f"{work}/root"


class Said:
    """What a command printed, and how it ended."""

    def __init__(self, command, done):
        self.command = command
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr

    def is_well(self):
        expect(self.status == 0, f"{' '.join(self.command)} ended with {self.status}: {(self.err or self.out).strip()[-500:]}")
        return self

    def is_refused(self, words):
        """One line on standard error, status 2."""
        expect(self.status == 2, f"status {self.status} instead of 2: {self.out}{self.err}")
        expect(len(self.err.splitlines()) == 1 and words in self.err, f"it says {self.err!r} instead of {words!r}")


def said(*command, **how):
    return Said(command, subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, **how))


def expect(true, words):
    if not true:
        raise Wrong(words)


def sizes_and_sums(files, work):
    size = os.path.getsize(files.archive)
    expect(size <= MOST_BYTES, f"the archive has {size} bytes")
    said("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=files.target).is_well()
    return f"{size / 1e6:.1f} MB"


def any_user_anywhere(files, work):
    """A user who may write nothing there measures by every route, from a path with a space."""
    launcher = f"{files.unpacked(work)}/bin/ringcross"
    home = f"{work}/home"
    os.makedirs(home)
    os.chown(home, 65534, 65534)
    environment = {"PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8"}

    def ringcross(*arguments):
        return said(*NOBODY, launcher, *arguments, env=environment, cwd=home).is_well()

    for arguments in (["--version"], ["list"], ["explain", "getppid"], ["doctor"]):
        answer = ringcross(*arguments)
        expect(answer.out and not answer.err, f"{arguments} says {answer.err!r}")
    ringcross("verify", "-q", "--only", "getppid")
    result = json.loads(ringcross("run", "-q", "--jvms", "2", "--only", "getppid", "--format", "json").out)
    routes = {cell["route"] for cell in result["cells"] if cell["status"] == "ok"}
    expect(routes == ALL_ROUTES, f"numbers by {sorted(routes)}")
    expect(glob.glob(f"{home}/ringcross-results/*.html"), "no page was saved")


def cached_images(files, work):
    """They are taken where the archive was unpacked; one that does not fit is no error, and no word."""
    root = files.unpacked(work)
    jar = f"{root}/lib/ringcross.jar"

    def start(image):
        return said(f"{root}/runtime/bin/java", "-XX:AOTMode=on", f"-XX:AOTCache={image}", *FLAGS, "-cp", jar, "-version")

    images = sorted(glob.glob(f"{root}/lib/*.aot"))
    expect(len(images) == 2, f"there are {images}")
    for image in images:
        start(image).is_well()
    os.utime(jar)
    for image in images:
        expect(start(image).status != 0, f"{image} is taken for another jar")
    version = said(f"{root}/bin/ringcross", "--version").is_well()
    expect(not version.err, version.err)


def hosts_that_lack_something(files, work):
    """One line each."""
    root = files.unpacked(work)
    launcher = f"{root}/bin/ringcross"

    def behind(program, prints):
        folder = f"{work}/{program}"
        os.makedirs(folder)
        with open(f"{folder}/{program}", "w", encoding="ascii") as script:
            script.write(f"#!/bin/sh\necho {prints}\n")
        os.chmod(f"{folder}/{program}", 0o755)
        return said(launcher, "--version", env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"})

    behind("uname", "riscv64").is_refused(f"this release is for {MACHINE}, and this host is riscv64; take the release for riscv64")
    behind("getconf", "glibc 2.17").is_refused("this host has glibc 2.17, and this release needs glibc 2.")
    without_glibc(root, f"{work}/root").is_refused("this host has no glibc (")
    script = 'mount -t tmpfs -o noexec none "$1" && tar xf "$2" -C "$1" && exec sh "$1"/*/bin/ringcross --version'
    os.makedirs(f"{work}/mounted")
    said("unshare", "--mount", "sh", "-c", script, "sh", f"{work}/mounted", files.archive).is_refused("mounted noexec")
    with open(f"{root}/lib/platform", encoding="ascii") as platform:
        minor = int(platform.read().split()[2])
    expect(minor <= LEAST_GLIBC, f"it needs glibc 2.{minor}")
    return f"glibc 2.{minor} or later"


def without_glibc(release, root):
    """The launcher on a host that has a static shell and nothing else, as on one with another C library."""
    for folder in ("bin", "dev"):
        os.makedirs(f"{root}/{folder}")
    # What the launcher throws away goes into a file here.
    open(f"{root}/dev/null", "w").close()
    shutil.copy("/usr/bin/busybox", f"{root}/bin/busybox")
    said("chroot", root, "/bin/busybox", "--install", "-s", "/bin").is_well()
    shutil.copytree(release, f"{root}/ringcross", symlinks=True)
    script = 'mkdir "$1/proc" && mount -t proc proc "$1/proc" && exec chroot "$1" /ringcross/bin/ringcross --version'
    return said("unshare", "--mount", "sh", "-c", script, "sh", root, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})


def manuals_and_completions(files, work):
    root = files.unpacked(work)
    pages = sorted(glob.glob(f"{root}/share/man/man1/*.1"))
    commands = re.findall(r"(?m)^  ([a-z]+)  ", said(f"{root}/bin/ringcross", "--help").is_well().out)
    wanted = {"ringcross.1", *(f"ringcross-{command}.1" for command in commands)}
    expect({os.path.basename(page) for page in pages} == wanted, f"there are {pages}")
    for page in pages:
        for checker in (["man", "--warnings", "--encoding=UTF-8", "--local-file"], ["mandoc", "-Tlint", "-Wwarning"]):
            answer = said(*checker, page)
            complaints = answer.err if checker[0] == "man" else answer.out + answer.err
            expect(not complaints, complaints)
    for shell in ("bash", "zsh", "fish"):
        (script,) = glob.glob(f"{root}/share/{shell}*/**/*ringcross*", recursive=True)
        said(shell, "-n", script).is_well()
    return f"{len(pages)} pages"


def bill_of_materials(files, work):
    """It is of the form it says, and names the same libraries as NOTICE."""
    documents = f"{files.unpacked(work)}/share/doc/ringcross"
    with open(f"{documents}/ringcross.cdx.json", encoding="utf-8") as file:
        bill = json.load(file)
    expect(bill["bomFormat"] == "CycloneDX", bill["bomFormat"])
    with open(f"{documents}/NOTICE", encoding="utf-8") as file:
        notice = re.findall(r"(?m)^  ([\w.-]+:[\w.-]+\*?)", file.read())
    libraries = {f"{one['group']}:{one['name']}" for one in bill["components"] if one["type"] == "library"}
    expect([one["version"] for one in bill["components"] if one["type"] == "platform"], "it does not name the runtime")
    unnamed = [one for one in libraries if not any(one == name or name.endswith("*") and one.startswith(name[:-1]) for name in notice)]
    expect(libraries and not unnamed, f"NOTICE does not name {unnamed}")
    return f"{len(libraries)} libraries"


def listing(root):
    """Every file, but the records that a system keeps of its packages."""
    own = ("/var/lib/dpkg", "/var/log", "/var/cache", "/var/lib/rpm", "/usr/lib/sysimage", "/proc", "/etc/ld.so.cache")
    found = {f"{folder}/{name}"[len(root):] for folder, folders, names in os.walk(root) for name in (*folders, *names)}
    return {path for path in found if not path.startswith(own)}


def works_in(root):
    """The installed program, as root in a bare root."""
    script = 'mount -t proc proc "$1/proc" && shift && exec "$@"'
    for arguments in (["--version"], ["list"], ["verify", "-q", "--only", "getppid"]):
        chroot = ["chroot", root, "/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "HOME=/root", "ringcross", *arguments]
        said("unshare", "--mount", "sh", "-c", script, "sh", root, *chroot).is_well()


def debian_package(files, work):
    package = files.one("ringcross_*.deb")
    said("lintian", "--allow-root", "--fail-on", "error", package).is_well()
    root = files.bare_debian(work)
    before = listing(root)
    shutil.copy(package, f"{root}/ringcross.deb")
    said("chroot", root, "dpkg", "--install", "/ringcross.deb").is_well()
    os.remove(f"{root}/ringcross.deb")
    works_in(root)
    said("chroot", root, "dpkg", "--purge", "ringcross").is_well()
    rest = listing(root) - before
    expect(not rest, f"it leaves {sorted(rest)[:5]}")


def rpm_package(files, work):
    package = files.one(f"ringcross-*.{MACHINE}.rpm")
    root = files.bare_debian(work)
    before = listing(root)
    rpm = ["rpm", "--root", root, "--dbpath", "/var/lib/rpm", "--nodeps"]
    said(*rpm, "--install", package).is_well()
    said(*rpm, "--verify", "ringcross").is_well()
    works_in(root)
    said(*rpm, "--erase", "ringcross").is_well()
    rest = listing(root) - before
    expect(not rest, f"it leaves {sorted(rest)[:5]}")


def image(files, work):
    """By runc with the capabilities and the filter of system calls that podman gives, and a root that can't be written."""
    said("tar", "xf", files.one(f"ringcross-*-linux-{MACHINE}-oci.tar"), "-C", work).is_well()
    said("umoci", "unpack", "--image", f"{work}:{version(files)}", f"{work}/bundle").is_well()
    with open(f"{work}/bundle/config.json", encoding="utf-8") as file:
        config = json.load(file)
    user = config["process"]["user"]
    expect(user["uid"] != 0, "the image's user is root")
    expect(config["process"]["args"] == ["/usr/bin/ringcross"], f"it starts {config['process']['args']}")
    os.makedirs(f"{work}/results")
    os.chown(f"{work}/results", user["uid"], user["gid"])
    # All cells are verified: nothing that the container refuses may be taken for a mismatch.
    for arguments in (["--version"], ["doctor"], ["verify", "-q"], ["run", "-q", "--jvms", "2", "--only", "getppid"]):
        answer = containers.run_bundle(f"{work}/bundle", config, ["/usr/bin/ringcross", *arguments], {"/results": f"{work}/results"})
        expect(answer.returncode == 0, f"{arguments} ended with {answer.returncode}: {answer.stderr[-500:]}")
    expect(glob.glob(f"{work}/results/ringcross-results/*.json"), "no result was saved")


def version(files):
    return re.search(r"ringcross-(.*?)-linux-", os.path.basename(files.archive)).group(1)


def same_bytes(files, work):
    """Another build of the same commit, at another path: the same archive, but for the cached images that a JVM writes.

    What it deploys on the way, as to Maven Central, is a library: with its sources, and with the dependencies that pom.xml names.
    """
    again = f"{work}/again"
    deployed = pathlib.Path(work, "deployed")
    said("git", "clone", "--quiet", files.checkout, again).is_well()
    to = f"-DaltDeploymentRepository=local::{deployed.as_uri()}"
    said("./mvnw", "-q", "deploy", "-Pdist", "-DskipTests", to, cwd=again).is_well()
    library_is_whole(deployed, pathlib.Path(again, "pom.xml"))
    first, second = members(files.archive), members(Files(again, f"{again}/target").archive)
    expect(first == second, f"they differ in {sorted(name for name, _ in first.items() ^ second.items())[:10]}")
    return f"{len(first)} members"


def library_is_whole(deployed, pom):
    published = next(deployed.rglob("*.pom"))
    expect(published.read_bytes() == pom.read_bytes(), "the deployed POM is not pom.xml, whose dependencies a user needs")
    for end in (".jar", "-sources.jar", "-javadoc.jar"):
        expect(published.with_name(published.stem + end).is_file(), f"{published.stem}{end} was not deployed")


def members(archive):
    """All of a member that an archive keeps, and its bytes; of an image that a JVM writes only that it is there."""
    with tarfile.open(archive) as tar:
        return {
            one.name: "image"
            if one.name.endswith((".aot", ".jsa"))
            else (one.mode, one.mtime, one.uname, one.gname, one.linkname, tar.extractfile(one).read() if one.isfile() else b"")
            for one in tar
        }


CHECKS = [
    sizes_and_sums,
    any_user_anywhere,
    cached_images,
    hosts_that_lack_something,
    manuals_and_completions,
    bill_of_materials,
    debian_package,
    rpm_package,
    image,
]
