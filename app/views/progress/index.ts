// SPDX-License-Identifier: Apache-2.0
import '../../style/progress.css';
import '../../style/tables.css';

export { Progress } from './progress';
