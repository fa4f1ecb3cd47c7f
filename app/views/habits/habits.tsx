// SPDX-License-Identifier: Apache-2.0
// Habits by what she is doing, not by the clock: a tap, one cue, one move.
import { useState } from 'preact/hooks';
import { dayWritten } from '../../day';
import type { Entry } from '../../entry';
import { type Habit, library } from '../../library';
import { Chevron, Icon } from '../../parts/icons';
import { Page } from '../../parts/page';
import { day, said, takeBack } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/habits';
import { HabitWords, Ways } from './habit';
import { Now } from './now';
import { Reminders } from './reminders';

const noticedToday = (): string[] =>
  said.value
    .filter(({ kind, at, realigned }) => kind === 'posture' && realigned && dayWritten(at) === day.value)
    .map(({ habit }) => String(habit));

function HabitLine({ habit, noticed }: { habit: Habit; noticed: boolean }) {
  // Pictures are drawn when they are wanted.
  const [open, show] = useState(false);
  return (
    <li>
      <details name="habit" onToggle={({ currentTarget }) => show(currentTarget.open)}>
        <summary>
          <span>
            <span class="line-name">{habit.name}</span>
            {noticed && <span class="line-until">{words.today}</span>}
          </span>
          <Chevron />
        </summary>
        {open && <Ways habit={habit} />}
        <HabitWords habit={habit} />
      </details>
    </li>
  );
}

function Kept({ entry, onUndone }: { entry: Entry; onUndone: () => void }) {
  const { name } = library().habits.find(({ id }) => id === entry.habit) as Habit;
  return (
    <div class="notice">
      <p>{entry.realigned ? words.kept(name) : words.keptNot}</p>
      <button type="button" class="text-action" onClick={() => void takeBack(entry.id).then(onUndone)}>
        {words.undo}
      </button>
    </div>
  );
}

export function Habits() {
  const { events, habits } = library();
  const [event, choose] = useState<string | null>(null);
  const [kept, keep] = useState<Entry | null>(null);
  const noticed = noticedToday();
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/', label: appWords.nav.today }}>
      <div role="status" class="part habit-kept">
        {kept && <Kept entry={kept} onUndone={() => keep(null)} />}
      </div>
      <h2 class="unseen">{words.events}</h2>
      <ul class="events">
        {events.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="event" aria-haspopup="dialog" onClick={() => choose(id)}>
              {name}
              <Icon name="onward" />
            </button>
          </li>
        ))}
      </ul>
      <section class="part">
        <h2>{words.all}</h2>
        <ul class="lines">
          {habits.map((habit) => (
            <HabitLine key={habit.id} habit={habit} noticed={noticed.includes(habit.id)} />
          ))}
        </ul>
      </section>
      <Reminders />
      {event && (
        <Now
          event={event}
          noticed={noticed}
          onClose={() => choose(null)}
          onKept={(entry) => {
            keep(entry);
            choose(null);
          }}
        />
      )}
    </Page>
  );
}
