#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# scripts/format.sh [FILE…]     formats the C++ (all of it, or these files) in place
# scripts/format.sh --check     changes nothing, and says which files it would change
set -euo pipefail
cd "$(dirname "$0")/.."
files() { find src tests bench -name '*.h' -o -name '*.cpp' | sort; }

if [ "${1:-}" != --check ]; then
  if [ $# -gt 0 ]; then printf '%s\n' "$@"; else files; fi | xargs -r clang-format-19 -i
  exit
fi
bad=$(files | xargs -r -n 20 -P "$(nproc)" clang-format-19 --dry-run 2>&1 |
  sed -nE 's/^([^:]+):([0-9]+):[0-9]+: .*clang-format-violations.*/\1:\2/p' | sort -t: -k1,1 -u)
[ -z "$bad" ] && exit
printf 'Not formatted (scripts/format.sh puts it right); the first line of each:\n%s\n' "$bad"
exit 1
