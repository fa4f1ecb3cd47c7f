// SPDX-License-Identifier: Apache-2.0
//
// Which variant of a habit's picture shows the way that tires. The engine draws both, and names those of the two
// postures; of the others it does not say so yet.
import { library } from '../../library';

const more: Record<string, string> = { carrying: 'leaning-back', lifting: 'stooped', changing: 'low' };

export function tiringWay(picture: string): string | null {
  const tires = library().postures.find(({ id, good }) => id === picture && !good);
  return tires?.variant ?? more[picture] ?? null;
}
