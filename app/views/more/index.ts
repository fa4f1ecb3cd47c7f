// SPDX-License-Identifier: Apache-2.0
export { About } from './about';
export { BringIn } from './bring_in';
export { Data } from './data';
export { History } from './history';
export { Language } from './language';
export { More } from './more';
export { Pause } from './pause';
export { Body, Light, Numbers } from './settings';
export { Voice } from './voice';

import '../../style/tables.css';
