// SPDX-License-Identifier: Apache-2.0
declare const __APP_VERSION__: string;
