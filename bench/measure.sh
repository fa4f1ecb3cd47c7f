#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# bench/measure.sh           measures everything bench/README.md gives figures for
# bench/measure.sh FILTER    only the steps of the engine whose name matches, as Google Benchmark takes it
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/install.sh
# shellcheck disable=SC2086
install_packages $for_building libbenchmark-dev time
build release benchmarks
build=${BUILD:-build/release}

"$build/bench/engine" --benchmark_filter="${1:-.}" --benchmark_repetitions=5 --benchmark_report_aggregates_only=true \
  --benchmark_enable_random_interleaving=true 2>&1 | grep -E 'median|^Benchmark|^Run on|^Load'
[ $# -eq 0 ] || exit 0

"$build/bench/figure" --benchmark_repetitions=5 --benchmark_report_aggregates_only=true 2>&1 | grep -E 'median'
build release realign
for work in "--population 200000" "--journals 200"; do
  say "" "realign simulate $work, every processor:"
  # shellcheck disable=SC2086
  /usr/bin/env time -f '%e s, %U s of processor time, %M kB' "$build/realign" simulate $work --seed 7 >"/dev/null"
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pairs=()
for entries in 30 300 3000; do
  journal=$folder/$entries.jsonl
  "$build/bench/write_diary" "$entries" >"$journal" 2>"$folder/day"
  day=$(cat "$folder/day")
  pairs+=("$journal" "$day")
  say "" "The whole process, $entries entries ($(wc -c <"$journal") bytes):"
  "$build/bench/whole_process" 200 "$build/realign" today --journal "$journal" --on "$day"
done
say "" "WebAssembly under node $(node --version):"
if [ -f build/wasm/realign.wasm ]; then
  node bench/wasm.mjs build/wasm/realign.wasm "${pairs[@]}"
  node bench/figure_wasm.mjs build/wasm/realign.wasm
else say "not built; cmake --preset wasm && cmake --build --preset wasm"; fi
