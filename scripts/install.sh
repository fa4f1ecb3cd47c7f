# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
#
# Sourced by ./run and ./test: what each of them needs, installed only if it is missing.
# Debian 12 ("bookworm") and later; elsewhere it says what is missing and leaves it to you.

for_building="g++ cmake ninja-build ccache pkg-config libtomlplusplus-dev libcli11-dev libboost1.81-dev libsodium-dev libz3-dev libcairo2-dev libpango1.0-dev fonts-inter"
for_wasm="clang-19 lld-19 llvm-19 wasi-libc libc++-19-dev-wasm32 libc++abi-19-dev-wasm32 libclang-rt-19-dev-wasm32 binaryen"
for_packaging="dpkg-dev file"
for_testing="libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev clang-format-19 clang-tidy-19 clang-19 libclang-rt-19-dev chromium poppler-utils qpdf webp libical-dev python3-icalendar unzip $for_packaging lintian man-db systemd strace openssl nginx-light caddy"

say() { printf '%s\n' "$@"; }
stop() { printf '%s\n' "$@" >&2; exit 1; }

# missing_packages PACKAGE… → those that are not installed
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' || printf '%s ' "$package"
  done
}

# install_packages PACKAGE…
install_packages() {
  command -v dpkg-query >/dev/null || { say "Not a Debian system: taking it that you have installed: $*"; return; }
  local missing as_root="" log
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "These Debian packages are missing: $missing" \
      "You are not root and there is no sudo. As root, run: apt-get install $missing"
    as_root="sudo"
  fi
  say "Installing from Debian: $missing"
  log=$(mktemp)
  # The names are words by intent.
  # shellcheck disable=SC2086
  if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
         apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    stop "Those packages could not be installed; the lines above say why (no network? not Debian 12?)."
  fi
  rm -f "$log"
}

# Node runs the WebAssembly module and the scenario documents. Any from 18 on will do; Debian 12 has 18.
install_node() {
  command -v node >/dev/null || install_packages nodejs
  local version
  version=$(node --version 2>/dev/null) || stop "There is no working 'node'. Install Node 18 or later."
  version=${version#v}
  [ "${version%%.*}" -ge 18 ] || stop "Node $version is too old: 18 or later is needed. Debian 12 has 18: apt-get install nodejs"
}

# npm comes with Node from elsewhere, and in a package of its own from Debian.
install_npm() {
  install_node
  command -v npm >/dev/null || install_packages npm
}

# packages_of FOLDER: what its package-lock.json names, installed again only when that has changed.
packages_of() {
  local folder=$1 stamp
  stamp=$folder/node_modules/.realign-lock
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  quietly "build/log/npm-$(basename "$folder").txt" npm ci --prefix "$folder" --no-audit --no-fund || return 1
  cp "$folder/package-lock.json" "$stamp"
}

# The app for browsers, in build/app: the engine as WebAssembly, then the screens around it. Nothing is done
# where nothing has changed.
build_app() {
  local stamp=build/app.stamp sum
  build wasm || return 1
  packages_of app || return 1
  sum=$(find app build/wasm/realign.wasm build/wasm/realign-imports.wasm \( -path app/node_modules -o -path app/made \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  [ -f build/app/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && return 0
  quietly build/log/app-build.txt npm run --silent --prefix app build || return 1
  printf '%s' "$sum" >"$stamp"
}

# quietly LOG COMMAND… runs it with its output in LOG, and shows the end of LOG if it fails.
# On a terminal it runs in plain sight.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if [ -t 1 ]; then "$@" 2>&1 | tee "$log"; return "${PIPESTATUS[0]}"; fi
  "$@" >"$log" 2>&1 && return 0
  grep -E -A 12 'error:|Error|FAILED' "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
  say "The whole of it is in $log." >&2
  return 1
}

# build PRESET [TARGET]: configures build/PRESET and builds it.
build() {
  local preset=$1 cache="build/$1/CMakeCache.txt"
  # A build made in another place (a copied or moved checkout) cannot be gone on with.
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then rm -rf "build/$preset"; fi
  quietly "build/log/$preset-configure.txt" cmake --preset "$preset" || return 1
  quietly "build/log/$preset-build.txt" nice cmake --build --preset "$preset" ${2:+--target "$2"}
}
