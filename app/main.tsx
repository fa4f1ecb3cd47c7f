// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import moduleAddress from '../build/wasm/realign.wasm?url';
import { keepLight } from './light';
import { keepPreferences, preferences } from './preferences';
import { begin, listen, openJournal } from './realign';
import { watchForUpdates } from './update';
import { App } from './views/app';
import { Failed } from './views/failed';
import { loadTheRest, Today } from './views/later';
import './style/tokens.css';
import './style/typeface.css';
import './style/base.css';
import './style/parts.css';
import './style/sheet.css';
import './style/pain.css';
import './style/also.css';
import './style/questions.css';
import './style/stop.css';
import './style/more.css';
import './style/bars.css';

const root = document.getElementById('app') as HTMLElement;

keepLight();
keepPreferences();

/** Once what was shown is on the screen, in its typeface; a browser that does not say so is not waited for. */
const painted = () =>
  new Promise<unknown>((go) => {
    new PerformanceObserver(() => document.fonts.ready.then(() => setTimeout(go, 50))).observe({
      type: 'paint',
      buffered: true,
    });
    setTimeout(go, 1500);
  });

function askForTheEngine(): Promise<Response> {
  const module = fetch(moduleAddress);
  module.catch(() => {}); // It is told by begin().
  return module;
}

async function start(): Promise<void> {
  // Where the app is kept on this phone it costs no network: at once. Else the first words come first.
  const isKept = Boolean(navigator.serviceWorker?.controller);
  const early = isKept ? askForTheEngine() : undefined;
  const show = () => render(<App />, root);
  if (await openJournal()) {
    show();
    if (location.pathname === '/') await painted();
  } else void Today.preload();
  await begin(early ?? askForTheEngine());
  listen();
  void watchForUpdates().then(loadTheRest);
  show();
  const { remindEvery, remindAt } = preferences.value;
  if (remindEvery > 0 || remindAt.length > 0) void import('./reminders').then((part) => part.keepReminding());
}

start().catch((error: Error) => render(<Failed message={error.message} />, root));
