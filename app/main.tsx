// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import moduleAddress from '../build/wasm/realign.wasm?url';
import { keepLight } from './light';
import { keepPreferences } from './preferences';
import { begin, listen } from './realign';
import { watchForUpdates } from './update';
import { App } from './views/app';
import { Failed } from './views/failed';
import './style/tokens.css';
import './style/typeface.css';
import './style/base.css';
import './style/parts.css';
import './style/sheet.css';
import './style/pain.css';
import './style/today.css';
import './style/also.css';
import './style/questions.css';
import './style/stop.css';
import './style/more.css';
import './style/bars.css';

const root = document.getElementById('app') as HTMLElement;

keepLight();
keepPreferences();
const show = () => render(<App />, root);

begin(fetch(moduleAddress), () => location.pathname === '/' && show()).then(
  () => {
    listen();
    void watchForUpdates();
    show();
  },
  (error: Error) => render(<Failed message={error.message} />, root),
);
