// SPDX-License-Identifier: Apache-2.0
import '../../style/player.css';
import '../../style/routines.css';
import '../../style/tables.css';
import '../../style/walk.css';

export { Walk } from './walk';
