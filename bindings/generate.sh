#!/bin/sh
# Regenerates the bindings from headers.h and includes.txt: those of each architecture, or of the ones that are named.
# Runs $JEXTRACT_HOME/bin/jextract, or the jextract on the PATH.
set -eu
cd "$(dirname "$0")"
bindings=$PWD

jextract=${JEXTRACT_HOME:+$JEXTRACT_HOME/bin/}jextract

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

generate() {
    architecture=$1
    mkdir "$fresh/$architecture"
    triple=$architecture-linux-gnu
    # jextract has no option for it, but reads options of clang from this file of the working directory.
    echo "--target=$triple" >"$fresh/compile_flags.txt"
    if [ "$architecture" != "$(uname -m)" ]; then
        [ -d "/usr/$triple/include" ] || refuse "needs the headers of $architecture in /usr/$triple/include (gcc-$triple and libc6-dev-*-cross)"
        # These alone: what they lack must not come from the headers of this machine.
        printf '%s\n' -nostdlibinc "-isystem/usr/$triple/include" >>"$fresh/compile_flags.txt"
    fi
    (cd "$fresh" && "$jextract" --output "$fresh/$architecture" \
        --target-package dev.ringcross.bindings --header-class-name Linux \
        "@$bindings/includes.txt" "$bindings/headers.h")
    output=$bindings/$architecture/dev/ringcross/bindings
    rm -rf "$output"
    mkdir -p "$output"
    mv "$fresh/$architecture"/dev/ringcross/bindings/*.java "$output"
}

[ $# -gt 0 ] || set -- x86_64 aarch64
for architecture; do
    generate "$architecture"
done
