#!/bin/sh
# Builds the native library into $1 and copies what the jar carries into $2.
# Where it cannot be had the build goes on: the reason is left beside, for the cells that miss it.
set -eu
out=$1
resources=$2
compiler=${CC:-cc}
here=$(cd "$(dirname "$0")" && pwd)
carried='libringcross.so helper exit dynamic clock'
mkdir -p "$out" "$resources"
out=$(cd "$out" && pwd)
resources=$(cd "$resources" && pwd)

absent() {
    (cd "$resources" && rm -f $carried ARCH SHA256)
    echo "$1" >"$resources/ABSENT"
    echo "ringcross: warning: $1" >&2
    exit 0
}

system=$(uname -s)
[ "$system" = Linux ] || absent "Ringcross was built on $system: its native library enters the Linux kernel only"
# The first word: CC may carry options, or be "ccache gcc".
for tool in "${compiler%% *}" make; do
    command -v "$tool" >/dev/null 2>&1 ||
        absent "no '$tool' when Ringcross was built: install a C compiler and make, then build again"
done

# A relative path, because make splits a target at the spaces that the project's own path may have.
target=$(realpath --relative-to="$here" "$out" 2>/dev/null || echo "$out")
make --no-print-directory -s -C "$here" CC="$compiler" OUT="$target"
rm -f "$resources/ABSENT"
(cd "$out" && cp $carried "$resources/")
# What a self-check compares with; a system without the program can't be checked so.
rm -f "$resources/SHA256"
if command -v sha256sum >/dev/null 2>&1; then
    (cd "$out" && sha256sum $carried >"$resources/SHA256")
fi
$compiler -dumpmachine | cut -d- -f1 >"$resources/ARCH"
