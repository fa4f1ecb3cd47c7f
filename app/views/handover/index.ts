// SPDX-License-Identifier: Apache-2.0
import '../../style/handover.css';

export { Handover } from './handover';
