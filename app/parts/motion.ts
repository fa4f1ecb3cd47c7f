// SPDX-License-Identifier: Apache-2.0
const still = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-reduced-motion: reduce)');

/** Stills are shown to whoever wants no motion. */
export const wantsNoMotion = (): boolean => still?.matches === true;
