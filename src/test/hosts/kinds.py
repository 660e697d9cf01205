"""How the job is done in each kind of host: each function returns the folder of its answers."""

import glob
import lzma
import os
import shutil
import subprocess
import tempfile

import debian
import jdks

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = ("dash", "coreutils", "grep", "sed", "gawk", "util-linux", "mount", "procps", "tar", "findutils", "libc-bin", "iproute2", "kmod")
RUNTIME = "openjdk-25-jre-headless"
DISK_MODULES = ("virtio_pci", "virtio_mmio", "virtio_blk", "crc32c_generic", "ext4", "virtio_rng")
DEBIANS_NAME = {"x86_64": "amd64", "aarch64": "arm64", "riscv64": "riscv64"}


class Bench:
    """Where hosts are made, and what is tried in them."""

    def __init__(self, work, checkout):
        self.work = work
        self.checkout = checkout

    def payload(self, architecture):
        """The launcher and its jar, with the job beside them."""
        folder = f"{self.work}/payload-{architecture}"
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(f"{folder}/target")
        built = "target" if architecture == os.uname().machine else f"target/{architecture}"
        shutil.copy(f"{self.checkout}/{built}/ringcross.jar", f"{folder}/target")
        shutil.copy(f"{self.checkout}/ringcross", folder)
        shutil.copy(f"{HERE}/job", folder)
        return folder

    def answers(self, host):
        folder = f"{self.work}/answers/{host['name']}"
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        return folder

    def suite(self, name, architecture="x86_64"):
        return debian.Suite(self.work, name, DEBIANS_NAME[architecture])


def environment(host):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "JAVA_HOME") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", **host.get("environment", {})}


def job(payload, answers, host):
    return ["sh", f"{payload}/job", answers, host["primitives"], str(host.get("cell_limit", 60))]


def command(bench, host):
    """This host behind a command that takes something away from it."""
    answers = bench.answers(host)
    subprocess.run([*host["command"], *job(bench.payload("x86_64"), answers, host)], env=environment(host), check=True)
    return answers


def suite(bench, host):
    """This kernel with another suite's C library."""
    answers = bench.answers(host)
    in_root_of(bench, host["suite"], bench.payload("x86_64"), answers, job("/opt/ringcross", "/answers", host))
    return answers


def in_root_of(bench, name, payload, answers, words, **how):
    """Runs a command in a suite's root, with the JDK of this host, the payload and a folder for answers in it."""
    root = f"{bench.work}/root-{name}"
    if not os.path.isdir(root):
        bench.suite(name).unpack(BASE, root)
    script = """
        root=$1 jdk=$2 payload=$3 answers=$4
        shift 4
        mount --make-rprivate /
        mkdir -p "$root/opt/jdk" "$root/opt/ringcross" "$root/answers"
        mount --bind "$jdk" "$root/opt/jdk"
        mount --bind "$payload" "$root/opt/ringcross"
        mount --bind "$answers" "$root/answers"
        mount -t proc proc "$root/proc"
        mount --rbind /sys "$root/sys"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmp "$root/tmp"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin HOME=/root LC_ALL=C.UTF-8 JAVA_HOME=/opt/jdk "$@"
    """
    namespace = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", script, name]
    subprocess.run([*namespace, root, jdks.home(), payload, answers, *words], check=True, stdin=subprocess.DEVNULL, **how)


def gvisor(bench, host):
    answers = bench.answers(host)
    with tempfile.TemporaryDirectory() as state:
        subprocess.run(
            ["runsc", f"--root={state}", "--network=none", f"--platform={host['platform']}", "--ignore-cgroups", "do", "--root=/"]
            + ["sh", "-c", 'sh "$@"; cd "$2" && tar c .', "sh", *job(bench.payload("x86_64"), "/tmp/answers", host)[1:]],
            env=environment(host),
            check=True,
            stdout=open(f"{answers}/answers.tar", "wb"),
            stdin=subprocess.DEVNULL,
        )
    subprocess.run(["tar", "xf", f"{answers}/answers.tar", "-C", answers], check=True)
    return answers


def container(bench, host):
    """A container by runc with the capabilities, the masks and the filter of system calls that containers have by default."""
    import containers

    return containers.run(bench, host, job, environment(host))


def uml(bench, host):
    """User Mode Linux on a suite's root, which it may only read."""
    answers = bench.answers(host)
    payload = bench.payload("x86_64")
    shutil.copy(bench.suite(host["suite"]).program("user-mode-linux", "usr/bin/linux.uml"), payload)
    with open(f"{payload}/init", "w") as init:
        init.write(UML_INIT.format(**{"cell_limit": 300, **host}))
    os.chmod(f"{payload}/init", 0o755)
    with open(f"{answers}/console", "w") as console:
        in_root_of(
            bench,
            host["suite"],
            payload,
            answers,
            ["env", "TMPDIR=/dev/shm", "/opt/ringcross/linux.uml", "mem=3G", "root=/dev/root", "rootfstype=hostfs", "rootflags=/"]
            + ["ro", "init=/opt/ringcross/init", "con0=fd:0,fd:1", "con=null", "panic=1"],
            stdout=console,
            stderr=subprocess.STDOUT,
            timeout=host.get("seconds", 400),
        )
    return answers


UML_INIT = """#!/bin/sh
export PATH=/usr/sbin:/usr/bin HOME=/tmp LC_ALL=C.UTF-8 JAVA_HOME=/opt/jdk
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mkdir -p /dev/shm
mount -t tmpfs shm /dev/shm
mount -t tmpfs tmp /tmp
mkdir /tmp/answers
mount -t hostfs -o hostfs=/answers answers /tmp/answers
ip link set lo up
sh /opt/ringcross/job /tmp/answers '{primitives}' {cell_limit}
sync
echo o >/proc/sysrq-trigger
sleep 5
"""


def guest(bench, host):
    """A machine that QEMU translates, with a kernel of Debian's on a root of trixie."""
    architecture = host["architecture"]
    kernel = Kernel(bench, host)
    image = f"{bench.work}/root-trixie-{architecture}.img"
    if not os.path.exists(image):
        root = f"{bench.work}/root-trixie-{architecture}"
        bench.suite("trixie", architecture).unpack((*BASE, RUNTIME), root)
        shutil.copy(f"{HERE}/init", f"{root}/init")
        os.chmod(f"{root}/init", 0o755)
        subprocess.run(["truncate", "-s", "1500M", image], check=True)
        subprocess.run(["mke2fs", "-q", "-t", "ext4", "-O", "^has_journal", "-E", "root_owner=0:0", "-d", root, image], check=True)
    answers = bench.answers(host)
    disks = Disks(bench, host, architecture, answers)
    console = "ttyAMA0" if architecture == "aarch64" else "ttyS0"
    drives = [f"file={image},snapshot=on,file.locking=off", f"file={disks.payload},readonly=on", f"file={disks.answers}"]
    subprocess.run(
        [f"qemu-system-{architecture}", "-nodefaults", "-display", "none", "-no-reboot", "-m", "4G", "-serial", f"file:{answers}/console"]
        + ["-kernel", kernel.image, "-initrd", kernel.initrd, "-append", f"console={console} panic=-1 quiet {host.get('append', '')}"]
        + [word for number, drive in enumerate(drives) for word in (
            "-drive", f"{drive},format=raw,if=none,id=d{number}", "-device", f"virtio-blk-pci,drive=d{number}")]
        + host["qemu"].split(),
        stdin=subprocess.DEVNULL,
        check=True,
        timeout=host.get("seconds", 1500),
    )
    return disks.taken()


class Disks:
    """The disk that brings the job, and the one that takes its answers back: archives of tar without a file system."""

    def __init__(self, bench, host, architecture, answers):
        self.folder = answers
        staged = f"{bench.work}/staged"
        shutil.rmtree(staged, ignore_errors=True)
        shutil.copytree(bench.payload(architecture), f"{staged}/opt/ringcross")
        with open(f"{staged}/opt/ringcross/arguments", "w") as arguments:
            arguments.write(f"primitives='{host['primitives']}'\ncell_limit={host.get('cell_limit', 300)}\n")
        self.payload = f"{answers}/payload.tar"
        self.answers = f"{answers}/answers.tar"
        subprocess.run(["tar", "cf", self.payload, "-C", staged, "opt"], check=True)
        subprocess.run(["truncate", "-s", "%512", self.payload], check=True)
        subprocess.run(["truncate", "-s", "64M", self.answers], check=True)

    def taken(self):
        subprocess.run(["tar", "xf", self.answers, "-C", self.folder], check=True)
        os.remove(self.payload)
        os.remove(self.answers)
        return self.folder


class Kernel:
    """A kernel of Debian's, with a first root that has what a disk needs."""

    def __init__(self, bench, host):
        architecture = host["architecture"]
        suite = bench.suite(host["suite"], architecture)
        folder = f"{bench.work}/kernel-{host['suite']}-{host['kernel_package']}"
        self.image, self.initrd = f"{folder}/vmlinuz", f"{folder}/initrd"
        if os.path.exists(self.initrd):
            return
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for archive in suite.archives([host["kernel_package"]]):
            # From 7.2 on Debian has the kernel and its modules in packages of their own.
            if os.path.basename(archive).startswith(("linux-image", "linux-binary", "linux-modules")):
                subprocess.run(["dpkg-deb", "-x", archive, f"{folder}/files"], check=True)
        files = f"{folder}/files"
        shutil.copy((glob.glob(f"{files}/boot/vmlinu[xz]-*") + glob.glob(f"{files}/usr/lib/modules/*/vmlinuz"))[0], self.image)
        modules = (glob.glob(f"{folder}/files/lib/modules/*") + glob.glob(f"{folder}/files/usr/lib/modules/*"))[0]
        os.makedirs(f"{folder}/root/bin")
        os.makedirs(f"{folder}/root/modules")
        busybox = bench.suite("trixie", architecture).program("busybox-static", "usr/bin/busybox")
        shutil.copy(busybox, f"{folder}/root/bin/busybox")
        for number, module in enumerate(needed(modules)):
            with open(f"{folder}/root/modules/{number:02d}.ko", "wb") as copy:
                copy.write(unpacked(module))
        with open(f"{folder}/root/init", "w") as init:
            init.write(FIRST_INIT)
        os.chmod(f"{folder}/root/init", 0o755)
        subprocess.run(f"find . | cpio -o -H newc --quiet | gzip -1 >{self.initrd}", shell=True, cwd=f"{folder}/root", check=True)
        shutil.rmtree(f"{folder}/files")


def needed(modules):
    """The files of the modules that a disk needs, each behind those that it depends on."""
    if not os.path.exists(f"{modules}/modules.dep"):
        base = modules.rsplit("/lib/modules/", 1)[0]
        subprocess.run(["depmod", "-b", base, os.path.basename(modules)], check=True)
    depends = {}
    for line in open(f"{modules}/modules.dep"):
        module, others = line.split(":")
        depends[module] = others.split()
    names = {os.path.basename(module).split(".ko")[0].replace("-", "_"): module for module in depends}
    order = []
    for name in DISK_MODULES:
        for module in [*reversed(depends[names[name]]), names[name]] if name in names else []:
            if module not in order:
                order.append(module)
    return [f"{modules}/{module}" for module in order]


def unpacked(module):
    data = open(module, "rb").read()
    if module.endswith(".xz"):
        return lzma.decompress(data)
    if module.endswith(".zst"):
        return subprocess.run(["zstd", "-dcq", module], stdout=subprocess.PIPE, check=True).stdout
    return data


FIRST_INIT = """#!/bin/busybox sh
busybox=/bin/busybox
$busybox mkdir -p /proc /sys /dev /new
$busybox mount -t proc proc /proc
$busybox mount -t sysfs sys /sys
$busybox mount -t devtmpfs dev /dev
for module in /modules/*.ko; do $busybox insmod $module; done
tries=0
while [ ! -b /dev/vda ] && [ $tries -lt 100 ]; do $busybox sleep 0.1; tries=$((tries + 1)); done
$busybox mount -t ext4 /dev/vda /new
$busybox mount --move /dev /new/dev
$busybox mount --move /proc /new/proc
$busybox mount --move /sys /new/sys
exec $busybox switch_root /new /init
"""
