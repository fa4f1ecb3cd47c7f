// SPDX-License-Identifier: Apache-2.0
import '../../style/today.css';
import '../../style/also.css';

export { Today } from './today';
