"""Debian's packages without a trace on this machine: an apt whose lists and archives lie in a folder of ours."""

import glob
import os
import re
import subprocess

# What a root that is only run needs not.
DOCUMENTS = ("./usr/share/doc", "./usr/share/man", "./usr/share/locale", "*.jmod")
MERGED = ("bin", "sbin", "lib", "lib64")


def mirror():
    """The mirror that this machine uses."""
    for path in glob.glob("/etc/apt/sources.list.d/*.sources") + glob.glob("/etc/apt/sources.list.d/*.list") + ["/etc/apt/sources.list"]:
        if os.path.exists(path):
            found = re.search(r"(?m)^(?:URIs:|deb(?: \[.*?\])?) *(\S+debian)/?(?: |$)", open(path).read())
            if found:
                return found.group(1)
    return "http://deb.debian.org/debian"


class Suite:
    """A suite of Debian for one architecture."""

    def __init__(self, work, name, architecture):
        self.folder = f"{work}/apt/{name}-{architecture}"
        self.options = [
            f"-oDir::State::Lists={self.folder}/lists",
            f"-oDir::State::status={self.folder}/status",
            f"-oDir::Cache={self.folder}/cache",
            f"-oDir::Etc::sourcelist={self.folder}/sources.list",
            f"-oDir::Etc::sourceparts={self.folder}/parts",
            f"-oAPT::Architecture={architecture}",
            f"-oAPT::Architectures={architecture}",
            "-oAcquire::Languages=none",
            "-oDebug::NoLocking=1",
        ]
        if not os.path.isdir(self.folder):
            for part in ("lists/partial", "cache/archives/partial", "parts"):
                os.makedirs(f"{self.folder}/{part}")
            open(f"{self.folder}/status", "w").close()
            with open(f"{self.folder}/sources.list", "w") as sources:
                sources.write(f"deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {mirror()} {name} main\n")
            self.apt("update")

    def apt(self, *arguments):
        return subprocess.run(["apt-get", "-qq", *self.options, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout

    def archives(self, packages):
        """The files of some packages and of all that they need; others may lie beside them."""
        install = ["install", "-y", "--no-install-recommends", *packages]
        self.apt("--download-only", *install)
        planned = re.findall(r"(?m)^Inst (\S+) \((\S+) .*\[(\w+)\]\)", self.apt("--simulate", *install))
        names = (f"{name}_{version.replace(':', '%3a')}_{architecture}.deb" for name, version, architecture in planned)
        return sorted(f"{self.folder}/cache/archives/{name}" for name in names)

    def unpack(self, packages, root, left_out=DOCUMENTS):
        """A root of these packages and all that they need; no script of theirs runs."""
        os.makedirs(f"{root}/usr")
        for name in MERGED:
            os.makedirs(f"{root}/usr/{name}")
            os.symlink(f"usr/{name}", f"{root}/{name}")
        for archive in self.archives(packages):
            if not os.path.basename(archive).startswith("linux-image"):
                extract(archive, root, left_out)
        for name in ("proc", "sys", "dev", "run", "tmp", "root", "etc", "opt"):
            os.makedirs(f"{root}/{name}", exist_ok=True)
        with open(f"{root}/etc/passwd", "w") as users:
            users.write("root:x:0:0:root:/root:/bin/sh\n")
        with open(f"{root}/etc/hosts", "w") as hosts:
            hosts.write("127.0.0.1 localhost guest\n")
        if not os.path.lexists(f"{root}/usr/bin/sh"):
            os.symlink("dash", f"{root}/usr/bin/sh")
        for java in glob.glob(f"{root}/usr/lib/jvm/java-*-openjdk-*/bin/java"):
            if not os.path.lexists(f"{root}/usr/bin/java"):
                os.symlink(java[len(root):], f"{root}/usr/bin/java")

    def program(self, package, path):
        """A file of one package, without those that it needs."""
        folder = f"{self.folder}/{package}"
        if not os.path.isdir(folder):
            os.makedirs(folder)
            words = ["apt-get", "-qq", "-oAPT::Sandbox::User=root", *self.options, "download", package]
            subprocess.run(words, cwd=folder, check=True)
            for archive in glob.glob(f"{folder}/*.deb"):
                subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
        return f"{folder}/{path}"


def extract(archive, root, left_out):
    files = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", archive], stdout=subprocess.PIPE)
    excluded = [f"--exclude={name}" for name in left_out]
    subprocess.run(["tar", "-x", "-C", root, "--keep-directory-symlink", *excluded], stdin=files.stdout, check=True)
    files.wait()
