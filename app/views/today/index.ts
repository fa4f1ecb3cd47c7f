// SPDX-License-Identifier: Apache-2.0
import '../../style/today.css';

export { Today } from './today';
