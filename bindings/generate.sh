#!/bin/sh
# Regenerates bindings/dev/ringcross/bindings from headers.h and includes.txt.
# Runs $JEXTRACT_HOME/bin/jextract, or the jextract on the PATH.
set -eu
cd "$(dirname "$0")/.."

jextract=${JEXTRACT_HOME:+$JEXTRACT_HOME/bin/}jextract
output=bindings/dev/ringcross/bindings

refuse() {
    echo "generate.sh: $1" >&2
    exit 1
}

command -v "$jextract" >/dev/null 2>&1 ||
    refuse "needs jextract, found none as '$jextract': get it from https://jdk.java.net/jextract and set JEXTRACT_HOME"

# jextract writes its version to either stream, depending on its own version.
version=$("$jextract" --version 2>&1) || refuse "'$jextract --version' failed: ${version:-without a word}"
clang=$(printf '%s\n' "$version" | sed -n 's/.*clang version \([0-9][0-9]*\).*/\1/p')

# With libclang 16 and 19 jextract crashes or silently loses the fields of anonymous unions.
case $clang in
    13 | 14 | 15) ;;
    *) refuse "needs a jextract on libclang 13, 14 or 15, found '${clang:-no libclang version}': try one from https://jdk.java.net/jextract or one built with LLVM 14" ;;
esac

# Into a new folder first, so that a failure leaves the old bindings whole.
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
trap 'exit 130' INT TERM

"$jextract" --output "$fresh" --target-package dev.ringcross.bindings --header-class-name Linux \
    @bindings/includes.txt bindings/headers.h

rm -rf "$output"
mkdir -p "$output"
mv "$fresh"/dev/ringcross/bindings/*.java "$output"
