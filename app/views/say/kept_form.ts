// SPDX-License-Identifier: Apache-2.0
//
// A form that was left in the middle, kept on this phone until the day is over: its statements speak of today, so answers of
// two days don't belong together.
import { keep, kept } from '../../kept';
import { day } from '../../realign';

export interface KeptForm {
  day: string;
  /** Of a form whose things she names. */
  activities: string[];
  answers: number[];
}

const keyOf = (form: string): string => `realign.form.${form}`;

export const emptyForm = (): KeptForm => ({ day: day.value, activities: [], answers: [] });

export function keptForm(form: string): KeptForm {
  const before = kept<KeptForm>(keyOf(form));
  return before?.day === day.value ? before : emptyForm();
}

export const keepForm = (form: string, now: KeptForm): void => keep(keyOf(form), now);

export const forgetForm = (form: string): void => keep(keyOf(form), null);
