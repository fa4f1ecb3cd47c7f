// SPDX-License-Identifier: Apache-2.0
//
// The one index, of all that the engine has to tell. Made once.
import { library } from '../../library';
import { type Index, indexOf } from './search';

let kept: Index | undefined;

export function theIndex(): Index {
  kept ??= indexOf(library());
  return kept;
}
