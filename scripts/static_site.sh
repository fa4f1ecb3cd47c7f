#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# scripts/static_site.sh OUT     writes the app as files, for a host that only hands out files:
#
#   OUT/site/            what to upload: the app, each file compressed beside it, and for hosts that read them
#                        _headers and _redirects (Netlify, Cloudflare Pages)
#   OUT/headers.nginx    the same headers for nginx and Caddy: docs/hosting/static/ includes them
#   OUT/headers.caddy
#
# The headers are printed by the server that would send them. OUT must not be there, or be of an earlier time.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: scripts/static_site.sh OUT" >&2; exit 2; }
out=$(realpath -m "$1")
cd "$(dirname "$0")/.."
source scripts/install.sh
[ ! -e "$out" ] || [ -f "$out/site/_headers" ] || stop "$1 is there, and is none of this script's; name another folder"

# shellcheck disable=SC2086
install_packages $for_building $for_wasm
install_npm
build release realign || stop "The build failed; see above."
build_app || stop "The app could not be built; see above."
build release realign || stop "The build failed; see above."

rm -rf "$out/site"
mkdir -p "$out/site"
forms=build/release/generated/embedded_app  # made when the app was put into the program
node scripts/precompress.mjs build/app "$forms"
cp -R build/app/. "$forms/." "$out/site/"
find "$out/site" \( -name '*.none' -o -name '*.map' \) -delete
for form in pages:site/_headers nginx:headers.nginx caddy:headers.caddy; do
  build/release/realign serve --static-headers "${form%%:*}" >"$out/${form#*:}"
done
# Plain words are pages of the app. A file of an earlier time that is gone is not answered with a page.
printf '%s\n' '/assets/* /index.html 404' '/* /index.html 200' >"$out/site/_redirects"
say "$(find "$out/site" -type f | wc -l) files in $1/site"
