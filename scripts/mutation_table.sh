#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# scripts/mutation_table.sh          writes the table of SAFETY.md anew: what each changed rule is noticed by
# scripts/mutation_table.sh --check  whether it is what the prover prints now, and nothing is unguarded
set -euo pipefail
cd "$(dirname "$0")/.."
table=build/mutation-table.md
begin='<!-- made by scripts/mutation_table.sh -->'
end='<!-- end of the table -->'

say() { if [ -n "${REPORT:-}" ]; then printf '%s mutants: %s\n' "$1" "$2" >>"$REPORT"; fi; }

status=0
build/release/realign protocol prove --mutate --format markdown >"$table" || status=$?
written=$(awk -v begin="$begin" -v end="$end" '$0 == begin {on = 1; next} $0 == end {on = 0} on' SAFETY.md)
if [ "${1:-}" = --check ]; then
  guarded=ok same=ok
  [ "$status" -eq 0 ] || guarded="not ok"
  [ "$written" = "$(cat "$table")" ] || same="not ok"
  say "$guarded" "an invariant notices every change of a rule"
  say "$same" "the table of SAFETY.md is what the prover prints"
  if [ "$same" != ok ]; then echo "SAFETY.md is out of date; run scripts/mutation_table.sh"; fi
  [ "$guarded$same" = okok ]
else
  awk -v begin="$begin" -v end="$end" -v table="$table" '
    $0 == begin {print; while ((getline line < table) > 0) print line; skip = 1; next}
    $0 == end {skip = 0}
    !skip' SAFETY.md >"$table.whole"
  cat "$table.whole" >SAFETY.md
  exit "$status"
fi
