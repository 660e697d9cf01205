#!/bin/sh
# Builds the native library into $1 and copies what the jar carries into $2.
# Without a compiler the build goes on: the reason is left beside, for the cells that miss it.
set -eu
out=$1
resources=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out" "$resources"
out=$(cd "$out" && pwd)
for tool in "${CC:-cc}" make; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        rm -f "$resources"/libringcross.so "$resources"/helper "$resources"/exit
        echo "no '$tool' when Ringcross was built: install a C compiler and make, then build again" >"$resources/ABSENT"
        echo "ringcross: warning: $(cat "$resources/ABSENT")" >&2
        exit 0
    fi
done
make --no-print-directory -s -C "$here" CC="${CC:-cc}" OUT="$out"
rm -f "$resources/ABSENT"
cp "$out/libringcross.so" "$out/helper" "$out/exit" "$resources/"
"${CC:-cc}" -dumpmachine | cut -d- -f1 >"$resources/ARCH"
