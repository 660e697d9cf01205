"""The JDK of this machine."""

import glob
import os


def home():
    """The JDK 25 of JAVA_HOME or /usr/lib/jvm."""
    for folder in [os.environ.get("JAVA_HOME", "")] + sorted(glob.glob("/usr/lib/jvm/*")):
        release = f"{folder}/release"
        if folder and os.path.exists(release):
            with open(release, encoding="utf-8") as facts:
                if 'JAVA_VERSION="25' in facts.read():
                    return os.path.realpath(folder)
    raise SystemExit("ringcross: needs a JDK 25 in JAVA_HOME or /usr/lib/jvm")
