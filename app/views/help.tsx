// SPDX-License-Identifier: Apache-2.0
// Get help: whom to ring, and the way to the warning signs. It needs no plan.
import { dialled, hereAndNow } from '../emergency_numbers';
import { Back, TopBar } from '../parts/bars';
import { Icon } from '../parts/icons';
import { preferences } from '../preferences';
import { words } from '../words';

function Emergency() {
  const { number, known } = hereAndNow(preferences.value.emergencyNumber);
  return (
    <section class="part">
      <h2>{words.help.emergency}</h2>
      <p>{words.help.emergencyLead}</p>
      <a class="call" href={dialled(number)}>
        <Icon name="phone" />
        {words.stop.call(number)}
      </a>
      {!known && <p class="small quiet">{words.stop.unknown}</p>}
      <a class="text-action" href="/more/numbers">
        {words.stop.otherNumber}
      </a>
    </section>
  );
}

function Care() {
  const { careNumber } = preferences.value;
  return (
    <section class="part">
      <h2>{words.help.care}</h2>
      {careNumber ? (
        <a class="second" href={dialled(careNumber)}>
          <Icon name="phone" />
          {words.help.careCall(careNumber)}
        </a>
      ) : (
        <>
          <p>{words.help.careMissing}</p>
          <a class="second" href="/more/numbers">
            {words.help.careAdd}
          </a>
        </>
      )}
    </section>
  );
}

export function Help() {
  return (
    <main class="page help">
      <TopBar quiet>
        <Back to="/" label={words.nav.today} />
      </TopBar>
      <h1>{words.help.title}</h1>
      <Emergency />
      <section class="part">
        <h2>{words.help.sign}</h2>
        <p>{words.help.signLead}</p>
        <a class="second" href="/signs">
          {words.help.signAction}
        </a>
      </section>
      <Care />
    </main>
  );
}
