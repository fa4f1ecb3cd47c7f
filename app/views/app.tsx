// SPDX-License-Identifier: Apache-2.0
// Which screen is shown. A stop comes before all of them; only her data and the numbers stay within reach.

import { useEffect, useRef } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { gone, said, screen } from '../realign';
import { words } from '../words';
import { Help } from './help';
import { About } from './more/about';
import { Data, Gone } from './more/data';
import { History } from './more/history';
import { More } from './more/more';
import { Pause } from './more/pause';
import { Body, Light, Numbers } from './more/settings';
import { Questions } from './questions/questions';
import { WarningSigns } from './questions/warning_signs';
import { Session } from './session';
import { Stop } from './stop/stop';
import { Today } from './today/today';
import { Welcome } from './welcome';

const First = () => <Questions only="short" then="/session" />;
const AllQuestions = () => <Questions then="/" />;

/** On every new screen the heading has the focus, or what the screen itself gave it to; and the window its name. */
function useBeginning(path: string, isThere: boolean): void {
  const before = useRef(path);
  useEffect(() => {
    if (!isThere) return;
    const heading = document.querySelector('h1');
    document.title = heading && path !== '/' ? `${heading.textContent} · ${words.app}` : words.app;
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    if (document.activeElement?.matches('[data-first]')) return;
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }, [path, isThere]);
}

function Screens() {
  const { path } = useLocation();
  const plan = screen.value;
  useBeginning(path, plan !== null);
  const isFirst = said.value.length === 0 && path === '/';
  if (gone.value) return <Gone />;
  if (!plan) return isFirst ? <Welcome /> : null;
  const stopped = plan.disposition === 'emergency' || plan.disposition === 'urgent';
  if (stopped && !path.startsWith('/more')) return <Stop screen={plan} />;
  if (isFirst) return <Welcome />;
  return (
    <Router>
      <Route path="/" component={Today} />
      <Route path="/questions" component={AllQuestions} />
      <Route path="/questions/first" component={First} />
      <Route path="/signs" component={WarningSigns} />
      <Route path="/session" component={Session} />
      <Route path="/help" component={Help} />
      <Route path="/more" component={More} />
      <Route path="/more/light" component={Light} />
      <Route path="/more/figure" component={Body} />
      <Route path="/more/numbers" component={Numbers} />
      <Route path="/more/history" component={History} />
      <Route path="/more/data" component={Data} />
      <Route path="/more/pause" component={Pause} />
      <Route path="/more/about" component={About} />
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
