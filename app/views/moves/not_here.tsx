// SPDX-License-Identifier: Apache-2.0
import { NotHere as NotHereAtAll } from '../../parts/not_here';
import { moves } from '../../words/moves';

export const NotHere = () => (
  <NotHereAtAll lead={moves.notHereLead} back={{ to: '/moves', label: moves.place }} />
);
