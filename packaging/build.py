#!/usr/bin/env python3
"""Makes the files of a release of what Maven has built: the archive, the packages, the image and their checksums.

Usage: build.py --target DIR --version VERSION --architecture ARCH [--target-jdk DIR] --epoch SECONDS [--revision COMMIT]

  --target DIR      Maven's build folder: ringcross.jar, the manual pages in manual-pages/ and the bill of materials are taken from it,
                    and the files are put into it
  --target-jdk DIR  a JDK for ARCH with its jmods; without it this machine's, or Debian's where ARCH is another architecture.
                    Only a JVM of that architecture can make the cached images: elsewhere they are left out
  --epoch SECONDS   the time of everything inside (project.build.outputTimestamp)

It needs a JDK 25, and Debian's packages dpkg and rpm for the packages, umoci for the image, and patchelf where the runtime is
linked to more than glibc. What lacks its tool is not made, and said.
"""

import argparse
import datetime
import glob
import hashlib
import os
import shutil
import sys
from dataclasses import dataclass

sys.dont_write_bytecode = True

import bundle  # noqa: E402
import debian  # noqa: E402
import image  # noqa: E402
import jdks  # noqa: E402
import packages  # noqa: E402


@dataclass(frozen=True)
class Release:
    """What is released, and where it is made."""

    checkout: str
    target: str
    version: str
    revision: str
    architecture: str
    jdk: str
    target_jdk: str
    epoch: int

    @property
    def name(self):
        return f"ringcross-{self.version}-linux-{self.architecture}"

    @property
    def is_cross(self):
        return self.jdk != self.target_jdk


def seconds(text):
    """The seconds of a time as Maven writes it, or of a number."""
    return int(text) if text.isdigit() else int(datetime.datetime.fromisoformat(text).timestamp())


def target_jdk(target, architecture):
    """This machine's JDK, or Debian's for another architecture."""
    if architecture == os.uname().machine:
        return jdks.home()
    root = f"{target}/jdk"
    if not os.path.isdir(root):
        debian.Suite(f"{target}/packages", image.SUITE, packages.DEBIANS_NAME[architecture]).unpack(["openjdk-25-jdk-headless"], root, [])
    return glob.glob(f"{root}/usr/lib/jvm/java-25-openjdk-*")[0]


def parsed():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--target", required=True)
    options.add_argument("--version", required=True)
    options.add_argument("--architecture", required=True)
    options.add_argument("--target-jdk")
    options.add_argument("--epoch", required=True, type=seconds)
    options.add_argument("--revision", default="unknown")
    return options.parse_args()


def main():
    options = parsed()
    release = Release(
        checkout=os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
        target=os.path.abspath(options.target),
        version=options.version,
        revision=options.revision,
        architecture=options.architecture,
        jdk=jdks.home(),
        target_jdk=options.target_jdk or target_jdk(os.path.abspath(options.target), options.architecture),
        epoch=options.epoch,
    )
    tree = bundle.tree(release)
    files = [bundle.archive(release, tree)]
    for make, tools in ((packages.deb, ["dpkg-deb"]), (packages.rpm, ["rpmbuild"]), (image.image, ["umoci"])):
        missing = [tool for tool in tools if not shutil.which(tool)]
        if missing:
            print(f"ringcross: no .{make.__name__} is made: {', '.join(missing)} is not installed", file=sys.stderr)
        else:
            files.append(make(release, tree))
    with open(f"{release.target}/SHA256SUMS", "w", encoding="ascii") as sums:
        for file in files:
            with open(file, "rb") as content:
                sums.write(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {os.path.basename(file)}\n")
    for file in files:
        print(f"{os.path.getsize(file) / 1e6:6.1f} MB  {os.path.relpath(file)}")


main()
