#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# scripts/package.sh     makes the Debian package build/package/realign_VERSION_ARCHITECTURE.deb, with the app in it
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/install.sh

# shellcheck disable=SC2086
install_packages $for_building $for_wasm $for_packaging
install_npm
build release realign || stop "The build failed; see above."
build_app || stop "The app could not be built; see above."
build release realign-package || stop "The package could not be made; see above."
ls -1 build/package/*.deb
