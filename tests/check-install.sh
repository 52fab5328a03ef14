#!/bin/sh
# check-install.sh BUILD SANITIZERS CC...: installs into a folder and builds a program of three
# lines there, as a user of the library would, with nothing but what pkg-config says.
set -eu
build=$1 sanitizers=$2
shift 2

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
meson install -C "$build" --no-rebuild --quiet --destdir "$root"
prefix=$root$(meson introspect "$build" --buildoptions |
    python3 -c 'import json, sys; print(*(o["value"] for o in json.load(sys.stdin) if o["name"] == "prefix"))')

cat >"$root/program.c" <<END
#include <tollcheck/tollcheck.h>
#include <stdio.h>
int main(void) { puts(toll_outcome_name(TOLL_OUTCOME_KILLED)); return 0; }
END
pc=$(find "$prefix" -name tollcheck.pc)
sed -i "s|^prefix=.*|prefix=$prefix|" "$pc" # it was not meant to lie below a folder of ours
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
[ "$sanitizers" = none ] || set -- "$@" "-fsanitize=$sanitizers"
# shellcheck disable=SC2046 # the flags are words
"$@" "$root/program.c" -o "$root/program" \
    $(pkg-config --cflags --libs tollcheck)
LD_LIBRARY_PATH=$(dirname "$(find "$prefix" -name libtollcheck.so)")
export LD_LIBRARY_PATH
[ "$("$root/program")" = killed ]

find "$prefix" -name libtollcheck.a | grep -q .
"$prefix/bin/tollcheck" --version
for file in man/man1/tollcheck.1 man/man5/tollcheck-csv.5 man/man5/tollcheck-lexicon.5 \
    bash-completion/completions/tollcheck zsh/site-functions/_tollcheck; do
    test -s "$prefix/share/$file"
done
