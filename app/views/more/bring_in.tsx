// SPDX-License-Identifier: Apache-2.0
// Walks from a file of another program: what would be added, what not and why, and one button that adds.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  fetchReader,
  ImportRefusal,
  journalSide,
  linesToAdd,
  type Proposal,
  ReaderMissing,
  readFile,
} from '../../imports';
import { library } from '../../library';
import { LineLink } from '../../parts/line_link';
import { Problem } from '../../parts/notices';
import { Page } from '../../parts/page';
import { Table } from '../../parts/table';
import { prefer } from '../../preferences';
import { keep, said, theJournal } from '../../realign';
import { keepReminding, mayRemind } from '../../reminders';
import { words as appWords, moment } from '../../words';
import { words as habitWords } from '../../words/habits';
import { imports as words } from '../../words/imports';

const habits = habitWords.reminders;
const back = { to: '/more/data', label: appWords.data.title };

/** What is left out, a line for each reason. */
function leftOut({ left_out, others, without_time }: Proposal): string[] {
  const counts = new Map<string, number>();
  for (const { why } of left_out) counts.set(why, (counts.get(why) ?? 0) + 1);
  const lines = [...counts].map(([why, n]) => words.why[why]?.(n) ?? why);
  if (without_time > 0) lines.push(words.withoutTime(without_time));
  if (others > 0) lines.push(words.others(others));
  return lines;
}

function LeftOut({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.leftOut}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Found({ proposal, onAdd }: { proposal: Proposal; onAdd: () => void }) {
  const { add } = proposal;
  if (proposal.kind === 'baby-buddy') return <Feeding usual={proposal.usual} />;
  const { caption, day, minutes, place, show } = words.table;
  const rows = add.map((walk) => [
    moment(walk.start),
    String(walk.minutes),
    walk.place ? (appWords.history.places[walk.place] ?? walk.place) : '',
  ]);
  return (
    <>
      {add.length > 0 && (
        <div class="stack part">
          <button type="button" class="primary" onClick={onAdd}>
            {words.add(add.length)}
          </button>
          <Table table={{ caption, columns: [day, minutes, place], rows }} label={show} open />
        </div>
      )}
      <LeftOut lines={leftOut(proposal)} />
    </>
  );
}

/** Off until she taps: the browser asks her then, and only then. */
function Feeding({ usual }: { usual: string[] }) {
  const [message, tell] = useState('');
  const [problem, complain] = useState<string | null>(null);
  const remind = async () => {
    const may = await mayRemind();
    if (may !== 'granted') return complain(may === 'missing' ? habits.missing : habits.refused);
    prefer({ remindAt: usual });
    keepReminding();
    tell(words.reminded);
  };
  if (usual.length === 0) return <p class="part">{words.noUsual}</p>;
  return (
    <section class="part">
      <h2>{words.usual}</h2>
      <p>{usual.join(', ')}</p>
      <button type="button" class="second" onClick={remind}>
        {words.remind}
      </button>
      <p role="status" class="told">
        {message}
      </p>
      <Problem text={problem} />
      <ul class="lines">
        <LineLink to="/habits" name={words.toHabits} />
      </ul>
    </section>
  );
}

/** What there is to hear of a file that was read. */
const toldOf = (proposal: Proposal): string => {
  if (proposal.kind === 'baby-buddy') return words.feeds(proposal.feeds);
  return proposal.add.length > 0 ? words.found(proposal.add.length) : words.nothing;
};

function wordsFor(error: Error): string {
  if (error instanceof ReaderMissing) return words.noReader;
  return error instanceof ImportRefusal ? words.refused(error.message) : appWords.refused(error.message);
}

function useFile() {
  const [message, tell] = useState('');
  const [problem, complain] = useState<string | null>(null);
  const [proposal, propose] = useState<Proposal | null>(null);
  const read = async (file: File) => {
    complain(null);
    propose(null);
    const side = journalSide(theJournal().entries(), said.value);
    try {
      if (!side) return complain(words.noBirth);
      const feeding = library().feeding_times;
      const found = await readFile(file, { ...side, feeding }, (share) => tell(words.reading(share)));
      propose(found);
      tell(toldOf(found));
    } catch (error) {
      tell('');
      complain(wordsFor(error as Error));
    }
  };
  const add = async () => {
    if (!proposal) return;
    try {
      await keep(linesToAdd(proposal.add));
      tell(words.added(proposal.add.length));
      propose(null);
    } catch (error) {
      complain(appWords.refused((error as Error).message));
    }
  };
  return { message, problem, proposal, read, add };
}

export function BringIn() {
  const chooser = useRef<HTMLInputElement>(null);
  const { message, problem, proposal, read, add } = useFile();
  useEffect(() => void fetchReader(), []);
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <div class="stack part">
        <input
          ref={chooser}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) await read(file);
          }}
        />
        <button type="button" class="second" onClick={() => chooser.current?.click()}>
          {words.choose}
        </button>
        <p class="quiet small">{words.kinds}</p>
        <p role="status" class="told">
          {message}
        </p>
        <Problem text={problem} />
      </div>
      {proposal && <Found proposal={proposal} onAdd={add} />}
    </Page>
  );
}
