// SPDX-License-Identifier: Apache-2.0
// What browsers have and Node 18 keeps in a drawer.
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto as Crypto;
