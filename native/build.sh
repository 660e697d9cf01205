#!/bin/sh
# Builds the native library for the architecture $3 into $1 and copies what the jar carries into $2.
# Where it cannot be had the build goes on: the reason is left beside, for the cells that miss it.
set -eu
out=$1
resources=$2
architecture=$3
here=$(cd "$(dirname "$0")" && pwd)
carried='libringcross.so helper peer exit dynamic clock'
mkdir -p "$out" "$resources"
out=$(cd "$out" && pwd)
resources=$(cd "$resources" && pwd)

absent() {
    (cd "$resources" && rm -f $carried SHA256)
    echo "$1" >"$resources/ABSENT"
    echo "ringcross: warning: $1" >&2
    exit 0
}

system=$(uname -s)
[ "$system" = Linux ] || absent "Ringcross was built on $system: its native library enters the Linux kernel only"

host=$(uname -m)
if [ -n "${CC:-}" ]; then
    compiler=$CC
elif [ "$host" = "$architecture" ]; then
    compiler=cc
else
    compiler=$architecture-linux-gnu-gcc
fi
# The first word: CC may carry options, or be "ccache gcc".
for tool in "${compiler%% *}" make; do
    command -v "$tool" >/dev/null 2>&1 ||
        absent "no '$tool' when Ringcross was built: install a C compiler and make, then build again"
done
target=$($compiler -dumpmachine 2>/dev/null | cut -d- -f1) || target=
[ "$target" = "$architecture" ] ||
    absent "'$compiler' compiles for ${target:-an unknown architecture}, and this build of Ringcross is for $architecture"

# A relative path, because make splits a target at the spaces that the project's own path may have.
relative=$(realpath --relative-to="$here" "$out" 2>/dev/null || echo "$out")
# A compiler that this project has not met may warn of more; what matters is whether it compiles (the tests insist on both).
if ! make --no-print-directory -s -C "$here" CC="$compiler" OUT="$relative" WARNINGS= 2>"$out/errors"; then
    cat "$out/errors" >&2
    first=$(grep -m 1 -i 'error' "$out/errors" || tail -n 1 "$out/errors")
    absent "'$compiler' could not compile the native library of Ringcross: $first"
fi
cat "$out/errors" >&2
rm -f "$out/errors"
rm -f "$resources/ABSENT"
(cd "$out" && cp $carried "$resources/")
# What a self-check compares with; a system without the program can't be checked so.
rm -f "$resources/SHA256"
if command -v sha256sum >/dev/null 2>&1; then
    (cd "$out" && sha256sum $carried >"$resources/SHA256")
fi
