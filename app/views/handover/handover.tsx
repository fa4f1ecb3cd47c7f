// SPDX-License-Identifier: Apache-2.0
// What she takes along: her days for a calendar; and on paper, where she ticks the pages and prints them. Beside a stop there is only what she has told.
import { useEffect, useState } from 'preact/hooks';
import { Back, Dock, Nav, TopBar } from '../../parts/bars';
import { Problem } from '../../parts/notices';
import { screen, theEngine, theJournal } from '../../realign';
import { words as appWords } from '../../words';
import { handover as words } from '../../words/handover';
import { InCalendar } from './in_calendar';
import { PlanPaper, StretchesPaper, SummaryPaper, WalkingPaper } from './papers';
import { readSummary, type Summary } from './summary';

type Part = keyof typeof words.parts;

const all = Object.keys(words.parts) as Part[];

/** After the first picture of the screen: a long journal takes a moment. */
function useSummary(day: string): Summary | null {
  const [summary, keep] = useState<Summary | null>(null);
  useEffect(() => {
    const read = () =>
      keep(readSummary(theEngine().run(['export', 'summary', '--on', day], theJournal().text())));
    let soon: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      soon = setTimeout(read);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(soon);
    };
  }, [day]);
  return summary;
}

interface ChoiceProps {
  parts: Part[];
  chosen: Set<Part>;
  onChange: (chosen: Set<Part>) => void;
}

function Choice({ parts, chosen, onChange }: ChoiceProps) {
  const turn = (part: Part) => {
    const next = new Set(chosen);
    if (!next.delete(part)) next.add(part);
    onChange(next);
  };
  return (
    <fieldset class="ticks part">
      <legend class="field-label">{words.choose}</legend>
      {parts.map((part) => (
        <label key={part} class="tick">
          <span>
            {words.parts[part]}
            <span class="line-until">{words.notes[part]}</span>
          </span>
          <input type="checkbox" checked={chosen.has(part)} onChange={() => turn(part)} />
        </label>
      ))}
    </fieldset>
  );
}

export function Handover() {
  const plan = screen.value;
  const summary = useSummary(plan?.date ?? '');
  const [chosen, choose] = useState(() => new Set(all));
  const [problem, complain] = useState<string | null>(null);
  if (!plan) return null;
  const isStopped = plan.disposition === 'emergency' || plan.disposition === 'urgent';
  const offered = isStopped ? all.slice(0, 1) : all;
  const shown = offered.filter((part) => chosen.has(part));
  const print = () => {
    complain(shown.length === 0 ? words.nothing : null);
    if (shown.length > 0) window.print();
  };
  return (
    <div class="with-rail">
      <main class="page with-nav with-dock handover">
        <TopBar quiet>
          <Back to="/more" label={appWords.more.title} />
        </TopBar>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Choice parts={offered} chosen={chosen} onChange={choose} />
        <Problem text={problem} />
        <InCalendar day={plan.date} />
        {summary && (
          <div class="papers">
            {shown.includes('summary') && <SummaryPaper summary={summary} />}
            {shown.includes('plan') && <PlanPaper screen={plan} />}
            {shown.includes('stretches') && <StretchesPaper screen={plan} />}
            {shown.includes('walking') && <WalkingPaper screen={plan} />}
          </div>
        )}
        <Dock aboveNav>
          <button type="button" class="primary" onClick={print}>
            {words.print}
          </button>
        </Dock>
      </main>
      <Nav alone />
    </div>
  );
}
