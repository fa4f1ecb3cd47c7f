// SPDX-License-Identifier: Apache-2.0
//
// Screens that a first visit does not wait for: each is loaded when it is first wanted, or once the app is kept on this
// phone, whichever comes first.
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { library } from '../library';
import { words } from '../words';
import { Failed } from './failed';

// biome-ignore lint/suspicious/noExplicitAny: a screen takes what its route says
type View = ComponentType<any>;

const Missing = () => <Failed message={words.failed.missing} />;

function later(load: () => Promise<View>) {
  return lazy(() => load().catch(() => Missing as View));
}

const more = () => import('./more');
const progress = () => import('./progress');
const saying = () => import('./say');
const moves = () => import('./moves');
const walk = () => import('./walk');
const checks = () => import('./checks');
const habits = () => import('./habits');
const handover = () => import('./handover');

/** Wanted soon by everybody, but not on a first visit, which begins with words and questions. */
export const Today = later(() => import('./today').then((part) => part.Today));
export const Session = later(() => import('./session').then((part) => part.Session));
export const More = later(() => more().then((part) => part.More));
export const Light = later(() => more().then((part) => part.Light));
export const Body = later(() => more().then((part) => part.Body));
export const Numbers = later(() => more().then((part) => part.Numbers));
export const History = later(() => more().then((part) => part.History));
export const Data = later(() => more().then((part) => part.Data));
export const BringIn = later(() => more().then((part) => part.BringIn));
export const Pause = later(() => more().then((part) => part.Pause));
export const Voice = later(() => more().then((part) => part.Voice));
export const Language = later(() => more().then((part) => part.Language));
export const About = later(() => more().then((part) => part.About));
export const Progress = later(() => progress().then((part) => part.Progress));
export const Say = later(() => saying().then((part) => part.Say));
export const Moves = later(() => moves().then((part) => part.Moves));
export const Exercise = later(() => moves().then((part) => part.ExercisePage));
export const Avoid = later(() => moves().then((part) => part.Avoid));
export const HowLong = later(() => moves().then((part) => part.HowLong));
export const Physician = later(() => moves().then((part) => part.Physician));
export const Disagree = later(() => moves().then((part) => part.Disagree));
export const Program = later(() => moves().then((part) => part.ProgramPage));
export const Walk = later(() => walk().then((part) => part.Walk));
export const Checks = later(() => checks().then((part) => part.Checks));
export const Belly = later(() => checks().then((part) => part.Belly));
export const Posture = later(() => checks().then((part) => part.Posture));
export const Running = later(() => checks().then((part) => part.Running));
export const Habits = later(() => habits().then((part) => part.Habits));
export const Handover = later(() => handover().then((part) => part.Handover));

/** Loads the rest once the app is kept on this phone: from there it costs no network. */
export async function loadTheRest(): Promise<void> {
  if (!import.meta.env.PROD) return;
  await navigator.serviceWorker?.ready;
  const parts = [
    import('./session'),
    more(),
    moves(),
    progress(),
    saying(),
    walk(),
    checks(),
    habits(),
    handover(),
  ];
  await Promise.all(parts).catch(() => {});
  // What many screens read, read while nobody waits for it.
  library();
}
