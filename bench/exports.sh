#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# bench/exports.sh [TIMES]     what each export costs, as a whole process, so often (21); for a PDF realign-print, which
#                              runs beside the command, is counted with it
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/install.sh
# shellcheck disable=SC2086
install_packages $for_building libbenchmark-dev
build release benchmarks
build release

times=${1:-21}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# export_of JOURNAL DAY FILE EXPORT…
export_of() {
  local journal=$1 day=$2 file=$folder/$3
  shift 3
  printf '  %-20s ' "$*"
  build/release/bench/whole_process "$times" build/release/realign export "$@" --journal "$journal" --on "$day" --to "$file"
}

build/release/bench/write_diary 10000 >"$folder/long.jsonl" 2>"$folder/day"
for pair in "examples/first-month.jsonl 2026-11-22" "$folder/long.jsonl $(cat "$folder/day")"; do
  read -r journal day <<<"$pair"
  say "" "$(basename "$journal"), $(wc -l <"$journal") entries"
  for what in stretches plan walking exercises summary; do export_of "$journal" "$day" paper.pdf pdf "$what"; done
  for what in ics fhir csv json; do export_of "$journal" "$day" "tables.zip" "$what"; done
done

say "" "the protocol"
for what in "cql" "fhir --definitions"; do
  printf '  %-20s ' "$what"
  # shellcheck disable=SC2086
  build/release/bench/whole_process "$times" build/release/realign export $what --to "$folder/protocol"
done
