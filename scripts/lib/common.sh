# Sourced by the scripts beside and above it: the root of the repository, words
# on the terminal, and stages that say how long they took.
# shellcheck shell=bash

GATEHOUSE_ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
export GATEHOUSE_ROOT
readonly GATEHOUSE_ROOT

# What our programs print, and what we read of others' output, is in one language.
export LC_ALL=C.UTF-8

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    readonly BOLD=$'\e[1m' RED=$'\e[31m' PLAIN=$'\e[0m'
else
    readonly BOLD='' RED='' PLAIN=''
fi

say() { printf '%s\n' "$*"; }
warn() { printf '%s%s%s\n' "$RED" "$*" "$PLAIN" >&2; }
die() { warn "${0##*/}: $*"; exit 1; }

# duration SECONDS: 75 becomes 1:15
duration() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# stage "what it does" command…: says it, runs it, says how long it took. The
# command's exit code is the answer, also where `set -e` does not reach.
stage() {
    local name=$1 began=$SECONDS code=0
    shift
    say "${BOLD}==> $name${PLAIN}"
    "$@" || code=$?
    if ((code == 0)); then
        say "    done in $(duration $((SECONDS - began)))"
    else
        warn "    failed after $(duration $((SECONDS - began))) (exit code $code)"
    fi
    return "$code"
}

# configure PRESET [option…]: only when the tree is new or its options changed;
# Ninja re-runs CMake by itself when a CMakeLists.txt changed.
configure() {
    local preset=$1 tree="$GATEHOUSE_ROOT/build/$1" stamp options
    shift
    options=("$@")
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    stamp="$tree/.configured-with"
    if [[ -f $tree/build.ninja && -f $stamp && $(<"$stamp") == "${options[*]}" ]]; then
        say "    build/$preset is configured"
        return 0
    fi
    (cd -- "$GATEHOUSE_ROOT" && cmake --preset "$preset" "${options[@]}" --log-level=WARNING) || return
    printf '%s' "${options[*]}" >"$stamp"
}

# build PRESET [target…]
build() {
    local preset=$1
    shift
    ninja -C "$GATEHOUSE_ROOT/build/$preset" "$@"
}
