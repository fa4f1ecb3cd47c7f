// SPDX-License-Identifier: Apache-2.0
// Which screen is shown. A stop comes before all of them; only her data, on paper too, and the numbers stay within reach.

import { useEffect, useRef } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { gone, said, screen } from '../realign';
import { words } from '../words';
import { Gone } from './gone';
import { Help } from './help';
import {
  About,
  Avoid,
  Belly,
  Body,
  BringIn,
  Checks,
  Data,
  Disagree,
  Exercise,
  Habits,
  Handover,
  History,
  HowLong,
  Language,
  Light,
  More,
  Moves,
  Numbers,
  Pause,
  Physician,
  Posture,
  Program,
  Progress,
  Running,
  Say,
  Session,
  Today,
  Voice,
  Walk,
} from './later';
import { Questions } from './questions/questions';
import { WarningSigns } from './questions/warning_signs';
import { Stop } from './stop/stop';
import { Waiting, Welcome } from './welcome';

const First = () => <Questions only="short" then="/session" />;
const AllQuestions = () => <Questions then="/" />;

function nameTheWindow(path: string): void {
  const heading = document.querySelector('h1');
  document.title = heading && path !== '/' ? `${heading.textContent} · ${words.app}` : words.app;
}

function goToTheTop(): void {
  window.scrollTo(0, 0);
  if (document.activeElement?.matches('[data-first]')) return;
  const heading = document.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  heading?.focus();
}

/** On every new screen the heading has the focus, or what the screen itself gave it to; and the window its name. */
function useArrival(path: string, isThere: boolean) {
  const before = useRef(path);
  const loading = useRef(false);
  const arrive = () => {
    if (loading.current) return;
    nameTheWindow(path);
    if (!isThere) return;
    if (before.current !== path) goToTheTop();
    before.current = path;
  };
  useEffect(arrive, [path, isThere]);
  return {
    onLoadStart: () => {
      loading.current = true;
    },
    onLoadEnd: () => {
      loading.current = false;
      arrive();
    },
  };
}

function Screens() {
  const { path } = useLocation();
  const plan = screen.value;
  const arrival = useArrival(path, plan !== null);
  if (gone.value) return <Gone />;
  // On a first visit the engine may still be on its way.
  if (said.value.length === 0 && path === '/') return <Welcome />;
  if (!plan) return <Waiting />;
  const stopped = plan.disposition === 'emergency' || plan.disposition === 'urgent';
  if (stopped && !path.startsWith('/more') && path !== '/handover') return <Stop screen={plan} />;
  return (
    <Router {...arrival}>
      <Route path="/" component={Today} />
      <Route path="/questions" component={AllQuestions} />
      <Route path="/questions/first" component={First} />
      <Route path="/signs" component={WarningSigns} />
      <Route path="/session" component={Session} />
      <Route path="/walk" component={Walk} />
      <Route path="/checks" component={Checks} />
      <Route path="/checks/belly" component={Belly} />
      <Route path="/checks/posture" component={Posture} />
      <Route path="/checks/running" component={Running} />
      <Route path="/habits" component={Habits} />
      <Route path="/help" component={Help} />
      <Route path="/moves" component={Moves} />
      <Route path="/moves/avoid" component={Avoid} />
      <Route path="/moves/how-long" component={HowLong} />
      <Route path="/moves/physician" component={Physician} />
      <Route path="/moves/disagree" component={Disagree} />
      <Route path="/moves/:exercise" component={Exercise} />
      <Route path="/program" component={Program} />
      <Route path="/more" component={More} />
      <Route path="/more/light" component={Light} />
      <Route path="/more/figure" component={Body} />
      <Route path="/more/numbers" component={Numbers} />
      <Route path="/more/history" component={History} />
      <Route path="/more/data" component={Data} />
      <Route path="/more/data/walks" component={BringIn} />
      <Route path="/more/pause" component={Pause} />
      <Route path="/more/voice" component={Voice} />
      <Route path="/more/language" component={Language} />
      <Route path="/more/about" component={About} />
      <Route path="/progress" component={Progress} />
      <Route path="/say/:rest*" component={Say} />
      <Route path="/handover" component={Handover} />
      <Route default component={Today} />
    </Router>
  );
}

export function App() {
  return (
    <LocationProvider>
      <Screens />
    </LocationProvider>
  );
}
