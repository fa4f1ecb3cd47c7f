// SPDX-License-Identifier: Apache-2.0
import '../../style/progress.css';
import '../../style/tables.css';
import '../../style/checks.css';

export { Belly } from './belly';
export { Checks } from './checks';
export { Posture } from './posture';
export { Running } from './running';
