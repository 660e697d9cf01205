"""The tree of a release, and the archive of it: a runtime, the jar, its cached images, manuals, completions and licences."""

import glob
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile

# Loaded by name only, so that jdeps does not see them: numbers and dates in Korean; the JDK's own logs.
BY_NAME = ["jdk.localedata", "java.logging"]

# Of parts of libraries that nothing here reaches: JNA's and Commons Math's windows, Gson's dates of SQL, annotations for compilers.
NOT_REACHED = ["java.desktop", "java.sql", "java.compiler"]

# Libraries of Debian's that its JDK is linked to, and the packages whose copyright files tell of them.
CARRIED = {"libz.so.1": "zlib1g", "libstdc++.so.6": "libstdc++6", "libgcc_s.so.1": "libgcc-s1"}

# What glibc itself brings.
GLIBC = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1"}

# The loader that a program for glibc asks for (its ABI's supplement), by architecture.
LOADERS = {"x86_64": "/lib64/ld-linux-x86-64.so.2", "aarch64": "/lib/ld-linux-aarch64.so.1"}

# The flags of the launcher and of run/process/MeasuringJvm that a cached image depends on.
FLAGS = ["-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
IMAGES = {"ringcross.aot": "dev.ringcross.cli.AotTrainingRun", "measuring.aot": "dev.ringcross.measure.MeasuringTraining"}

COMPLETIONS = {
    "bash": "share/bash-completion/completions/ringcross",
    "zsh": "share/zsh/site-functions/_ringcross",
    "fish": "share/fish/vendor_completions.d/ringcross.fish",
}


def tree(release):
    """The folder of the release, complete."""
    root = f"{release.target}/{release.name}"
    shutil.rmtree(root, ignore_errors=True)
    jar = f"{release.target}/ringcross.jar"
    runtime(release, jar, f"{root}/runtime")
    put(f"{release.checkout}/ringcross", f"{root}/bin/ringcross", 0o755)
    put(jar, f"{root}/lib/ringcross.jar")
    write(f"{root}/lib/platform", f"{release.architecture} {LOADERS[release.architecture]} {least_glibc_minor(root)}\n")
    documents(release, root)
    completions(release, root)
    level(root, release.epoch)
    if not release.is_cross:
        for name, main in IMAGES.items():
            cached_image(root, name, main)
    level(root, release.epoch)
    return root


def runtime(release, jar, folder):
    """A runtime with the modules that the jar needs."""
    needed = output(f"{release.jdk}/bin/jdeps", "--ignore-missing-deps", "--multi-release", "25", "--print-module-deps", jar)
    modules = ",".join(sorted({*needed.strip().split(","), *BY_NAME} - {*NOT_REACHED}))
    jlink = [f"{release.jdk}/bin/jlink", "--module-path", f"{release.target_jdk}/jmods", "--add-modules", modules]
    jlink += ["--include-locales=en,ko", "--no-header-files", "--no-man-pages", "--output", folder]
    # As every JDK has it: a JVM that is started to be measured shall start as it does elsewhere.
    subprocess.run(jlink if release.is_cross else [*jlink, "--generate-cds-archive"], check=True)
    programs = {*glob.glob(f"{folder}/bin/*")} - {f"{folder}/bin/java"}
    # What debuggers read of Debian's JDK is ten times what runs.
    symbols = glob.glob(f"{folder}/**/*.debuginfo", recursive=True)
    for unused in {*programs, *symbols, *glob.glob(f"{folder}/lib/server/classes_nocoops.jsa")}:
        os.remove(unused)
    carry_libraries(release, folder)


def carry_libraries(release, folder):
    """Puts beside the runtime's libraries those that it asks for beyond glibc: a bare host need not have Debian's zlib and C++."""
    there = {os.path.basename(path) for path in binaries(folder)} | GLIBC | {os.path.basename(LOADERS[release.architecture])}
    asked = {name for path in binaries(folder) for name in re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "--dynamic", path))}
    root = release.target_jdk.split("/usr/lib/jvm/")[0]
    for name in sorted(asked - there):
        put(f"{root}/usr/lib/{release.architecture}-linux-gnu/{name}", f"{folder}/lib/{name}")
        put(f"{root}/usr/share/doc/{CARRIED[name]}/copyright", f"{folder}/legal/carried/{name}")
        # It lies in a folder below, and does not look above by itself.
        output("patchelf", "--set-rpath", "$ORIGIN/..", f"{folder}/lib/server/libjvm.so")


def binaries(folder):
    return [*glob.glob(f"{folder}/lib/**/*.so", recursive=True), f"{folder}/bin/java"]


def least_glibc_minor(root):
    """The newest minor version of glibc that anything of the runtime asks for; 2.27 is what the native library does."""
    minors = {27}
    for path in binaries(f"{root}/runtime"):
        minors |= {int(minor) for minor in re.findall(r"\bGLIBC_2\.(\d+)", output("readelf", "--version-info", path))}
    return max(minors)


def documents(release, root):
    share = f"{root}/share/doc/ringcross"
    for name in ("README.md", "CHANGELOG.md", "METHODOLOGY.md", "TROUBLESHOOTING.md", "LICENSE", "NOTICE"):
        put(f"{release.checkout}/{name}", f"{share}/{name}")
    for path in sorted(glob.glob(f"{release.checkout}/licenses/*")):
        put(path, f"{share}/licenses/{os.path.basename(path)}")
    write(f"{share}/ringcross.cdx.json", bill_of_materials(release))
    for path in sorted(glob.glob(f"{release.target}/manual-pages/*.1")):
        with open(path, encoding="utf-8") as page:
            write(f"{root}/share/man/man1/{os.path.basename(path)}", plain_roff(page.read()))


def bill_of_materials(release):
    """Maven's, which has the libraries, with the runtime."""
    with open(f"{release.target}/bom.json", encoding="utf-8") as file:
        bill = json.load(file)
    with open(f"{release.target_jdk}/release", encoding="utf-8") as file:
        facts = dict(line.strip().replace('"', "").split("=", 1) for line in file if "=" in line)
    licence = {"expression": "GPL-2.0-only WITH Classpath-exception-2.0"}
    runtime_of_jdk = {"type": "platform", "publisher": facts["IMPLEMENTOR"], "name": "OpenJDK", "version": facts["JAVA_RUNTIME_VERSION"], "licenses": [licence]}
    bill["components"].append(runtime_of_jdk)
    return json.dumps(bill, indent=2, ensure_ascii=False) + "\n"


def plain_roff(page):
    """A manual page without what Asciidoctor defines for links, of which there are none, and with the day as its date."""
    page = re.sub(r"(?ms)^\.de URL\n.*?^\.\\}\n", "", page)
    page = re.sub(r'(?m)^(\.SH .*)\n\.sp$', r"\1", page)
    return re.sub(r"(\d{4}-\d\d-\d\d)T[\d:]+Z", r"\1", page)


def completions(release, root):
    for shell, place in COMPLETIONS.items():
        java = [f"{release.jdk}/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp", f"{root}/lib/ringcross.jar"]
        write(f"{root}/{place}", output(*java, "dev.ringcross.cli.Ringcross", "completion", shell))


def cached_image(root, name, main):
    """An image that holds wherever the tree is moved to: it asks for the jar's size and time, and for its name only."""
    java = [f"{root}/runtime/bin/java", f"-XX:AOTCacheOutput={root}/lib/{name}", *FLAGS]
    output(*java, "-cp", f"{root}/lib/ringcross.jar", main)
    os.chmod(f"{root}/lib/{name}", 0o644)


def archive(release, root):
    """The archive; the same bytes for the same tree."""
    path = f"{root}.tar.gz"
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=release.epoch) as packed:
        pack(packed, root, release.name)
    return path


def pack(file, root, name):
    """A tar of a folder under a name: sorted, and owned by root."""

    def owned(member):
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        return member

    with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as tar:
        tar.add(root, name, recursive=False, filter=owned)
        for folder, folders, files in os.walk(root):
            folders.sort()
            for one in sorted([*folders, *files]):
                path = os.path.join(folder, one)
                tar.add(path, f"{name}/{os.path.relpath(path, root)}", recursive=False, filter=owned)


def level(root, epoch):
    """Gives everything one time, and modes that depend on nobody's umask."""
    for folder, folders, files in os.walk(root):
        for path in (os.path.join(folder, one) for one in (*folders, *files, ".")):
            if not os.path.islink(path):
                os.chmod(path, 0o755 if os.stat(path).st_mode & 0o100 else 0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)


def put(source, target, mode=0o644):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target)
    os.chmod(target, mode)


def write(target, text):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)


def output(*command):
    """What a command prints. What it complains of is seen only where it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"ringcross: {' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout
