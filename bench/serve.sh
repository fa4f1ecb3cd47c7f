#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# bench/serve.sh [SECONDS [THREADS [CONNECTIONS]]]    5 seconds, 1 thread, 64 connections
#
# Requests a second, and processor time for each, of `realign serve` and of nginx for the same file, compressed beforehand, over loopback in one
# run: they take turns, five times each, so that whatever else the machine does falls on both. nginx gets its
# files cached open, no log, and once the same headers, once only its own. Needs nginx and wrk:
# apt-get install nginx-light wrk
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/install.sh
seconds=${1:-5} threads=${2:-1} connections=${3:-64} rounds=${ROUNDS:-5}
binary=${BINARY:-build/release/realign-fixture} app=${APP:-tests/serve_app} forms=${FORMS:-build/release/generated/fixture_app}
for tool in nginx wrk; do command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || stop "$tool is missing"; done
[ -x "$binary" ] || stop "$binary is not there; build the release preset first"
PATH=$PATH:/usr/sbin
folder=$(mktemp -d)
# Everything is closed by its own number.
trap 'kill $started 2>/dev/null; wait 2>/dev/null; rm -rf "$folder"' EXIT
started=""

mkdir -p "$folder/app"
chmod 755 "$folder"
cp -r "$app/." "$forms/." "$folder/app/"
"$binary" serve --static-headers | sed -n '2,/^\//s|^  \([^:]*\): \(.*\)$|add_header \1 "\2";|p' >"$folder/same_headers"
{
  echo "daemon off; worker_processes $threads; pid $folder/pid; error_log $folder/error crit;"
  [ "$(id -u)" -ne 0 ] || echo "user root;"
  echo "worker_rlimit_nofile 4096; events { worker_connections 2048; }"
  echo "http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;"
  echo "open_file_cache max=100; open_file_cache_valid 60s; gzip_static on; root $folder/app; etag on; server_tokens off;"
  echo "client_body_temp_path $folder/b; proxy_temp_path $folder/p; fastcgi_temp_path $folder/f; uwsgi_temp_path $folder/u; scgi_temp_path $folder/s;"
  echo "server { listen 127.0.0.1:18081; } server { listen 127.0.0.1:18082; include $folder/same_headers; } }"
} >"$folder/nginx.conf"
nginx -c "$folder/nginx.conf" -p "$folder" 2>"$folder/said" & started+=" $!"
nginx=$!
process=([18081]=$nginx [18082]=$nginx)
for place in "18080 --quiet" "18083"; do
  # shellcheck disable=SC2086
  "$binary" serve --threads "$threads" --requests 1000000000 --listen 127.0.0.1:$place >/dev/null 2>/dev/null & started+=" $!"
  process[${place%% *}]=$!
done
sleep 1

# Hundredths of a second of processor time that a process and its children have had so far.
ticks() {
  local id
  for id in "$1" $(cat "/proc/$1/task/$1/children"); do sed 's/.*) //' "/proc/$id/stat"; done | awk '{ sum += $12 + $13 } END { print sum }'
}

# rate PORT PATH PROCESS: requests a second, and microseconds of processor time for each
rate() {
  local before
  before=$(ticks "$3")
  wrk -t 1 -c "$connections" -d "${seconds}s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1$2" >"$folder/wrk"
  ! grep -q 'Non-2xx' "$folder/wrk" || stop "$1 refused: $(cat "$folder/wrk")"
  awk -v ticks="$(($(ticks "$3") - before))" '/requests in/ { count = $1 } /^Requests\/sec/ { printf "%d %.2f\n", $2, ticks * 10000 / count }' "$folder/wrk"
}
# median FILE COLUMN
median() { awk "{ print \$$2 }" "$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
over() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

for path in /index.html /assets/page-4e5f6a7b.js; do
  size=$(curl -sf -o /dev/null -w '%{size_download}' -H 'Accept-Encoding: gzip' "http://127.0.0.1:18080$path" || echo '?')
  say "" "$path, $size bytes with gzip, $threads thread(s), $connections connections, $rounds rounds of $seconds s"
  for ((round = 0; round < rounds; round++)); do
    for port in 18080 18081 18082 18083; do rate $port "$path" "${process[$port]}" >>"$folder/$port"; done
  done
  ours=$(median "$folder/18080" 1) cost=$(median "$folder/18080" 2)
  say "realign serve --quiet               $ours a second, $cost µs each"
  for other in "18083 realign serve, with its lines   " "18081 nginx                           " "18082 nginx with the same headers     "; do
    theirs=$(median "$folder/${other%% *}" 1) their_cost=$(median "$folder/${other%% *}" 2)
    say "${other#* }$theirs a second, $their_cost µs each; realign serve --quiet: $(over "$ours" "$theirs") as many, $(over "$their_cost" "$cost") for the same processor time"
  done
  rm "$folder"/1808?
done
