// SPDX-License-Identifier: Apache-2.0
import '../../style/checks.css';
import '../../style/habits.css';

export { Habits } from './habits';
