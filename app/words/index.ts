// SPDX-License-Identifier: Apache-2.0
//
// The app's own words, all of them, a file for each screen. What is said about her body and her plan comes from the engine.
// Plain and short. Nobody is praised, blamed or hurried.
import { data, history } from './data';
import { everywhere } from './everywhere';
import { help, numbers } from './help';
import { about, figure, languages, light, more, pause, voice } from './more';
import { checkIn, pain } from './pain';
import { questions, signs } from './questions';
import { stop } from './stop';
import { dayChips, today } from './today';
import { failed, refused, trouble, update } from './trouble';
import { welcome } from './welcome';

export { catalogues, counted, language, languageName, moment } from './language';

export const words = {
  ...everywhere,
  welcome,
  questions,
  signs,
  pain,
  checkIn,
  today,
  dayChips,
  stop,
  help,
  numbers,
  more,
  light,
  figure,
  pause,
  voice,
  languages,
  about,
  data,
  history,
  trouble,
  refused,
  update,
  failed,
};
