// SPDX-License-Identifier: Apache-2.0
//
// Screens that a first visit does not wait for: each is loaded when it is first wanted, or once the app is kept on this
// phone, whichever comes first.
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
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
const handover = () => import('./handover');

export const Session = later(() => import('./session').then((part) => part.Session));
export const More = later(() => more().then((part) => part.More));
export const Light = later(() => more().then((part) => part.Light));
export const Body = later(() => more().then((part) => part.Body));
export const Numbers = later(() => more().then((part) => part.Numbers));
export const History = later(() => more().then((part) => part.History));
export const Data = later(() => more().then((part) => part.Data));
export const Pause = later(() => more().then((part) => part.Pause));
export const Voice = later(() => more().then((part) => part.Voice));
export const Language = later(() => more().then((part) => part.Language));
export const About = later(() => more().then((part) => part.About));
export const Progress = later(() => progress().then((part) => part.Progress));
export const Say = later(() => saying().then((part) => part.Say));
export const Handover = later(() => handover().then((part) => part.Handover));

/** Loads the rest once the app is kept on this phone: from there it costs no network. */
export async function loadTheRest(): Promise<void> {
  if (!import.meta.env.PROD) return;
  await navigator.serviceWorker?.ready;
  await Promise.all([import('./session'), more(), progress(), saying(), handover()]).catch(() => {});
}
