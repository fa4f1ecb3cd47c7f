// SPDX-License-Identifier: Apache-2.0
import '../../style/moves.css';
import '../../style/exercise.css';

export { ExercisePage } from './exercise';
export { Moves } from './moves';
export { ProgramPage } from './program';
export { Avoid, Disagree, HowLong, Physician } from './texts';
