// SPDX-License-Identifier: Apache-2.0
//
// A form that was left in the middle, kept on this phone until the day is over: its statements speak of today, so answers of
// two days don't belong together.
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
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null') as KeptForm | null;
    return kept?.day === day.value ? kept : emptyForm();
  } catch {
    return emptyForm();
  }
}

export function keepForm(form: string, kept: KeptForm): void {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(kept));
  } catch {
    // It lasts for as long as the page is open.
  }
}

export function forgetForm(form: string): void {
  try {
    localStorage.removeItem(keyOf(form));
  } catch {
    // There was nothing to forget.
  }
}
