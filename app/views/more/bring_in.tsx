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
import { FileButton } from '../../parts/file_button';
import { LineLink } from '../../parts/line_link';
import { Problem } from '../../parts/notices';
import { Page } from '../../parts/page';
import { Table } from '../../parts/table';
import { prefer } from '../../preferences';
import { keep, said, theJournal } from '../../realign';
import { feedingHabits, keepReminding, mayRemind } from '../../reminders';
import { words as appWords, moment } from '../../words';
import { words as habitWords } from '../../words/habits';
import { imports as words } from '../../words/imports';

const habits = habitWords.reminders;
/** What only she can know to have been walks. */
const unknown = 'not-said-to-be-a-walk';
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

const Lines = ({ lines }: { lines: string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function LeftOut({ proposal, onTakeAll }: { proposal: Proposal; onTakeAll: () => void }) {
  const lines = leftOut(proposal);
  if (lines.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.leftOut}</h2>
      <Lines lines={lines} />
      {proposal.left_out.some(({ why }) => why === unknown) && (
        <button type="button" class="text-action" onClick={onTakeAll}>
          {words.takeAll}
        </button>
      )}
    </section>
  );
}

interface FoundProps {
  proposal: Proposal;
  onAdd: () => void;
  onTakeAll: () => void;
}

function Found({ proposal, onAdd, onTakeAll }: FoundProps) {
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
      <LeftOut proposal={proposal} onTakeAll={onTakeAll} />
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
      <div class="stack">
        <p>{usual.join(', ')}</p>
        <button type="button" class="second" onClick={remind}>
          {words.remind}
        </button>
        <p role="status" class="told">
          {message}
        </p>
        <Problem text={problem} />
      </div>
      <h3>{words.notice}</h3>
      <Lines lines={feedingHabits().map(({ cue }) => cue)} />
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
  const latest = useRef<File | null>(null);
  const read = async (file: File, all = false) => {
    complain(null);
    propose(null);
    latest.current = file;
    // Of a file that another was chosen after, nothing is said any more.
    const ifLatest = (then: () => void) => latest.current === file && then();
    const side = journalSide(theJournal().entries(), said.value);
    try {
      if (!side) return complain(words.noBirth);
      const asked = { ...side, feeding: library().feeding_times, all };
      const found = await readFile(file, asked, (share) => ifLatest(() => tell(words.reading(share))));
      ifLatest(() => {
        propose(found);
        tell(toldOf(found));
      });
    } catch (error) {
      ifLatest(() => {
        tell('');
        complain(wordsFor(error as Error));
      });
    }
  };
  const takeAll = () => latest.current && read(latest.current, true);
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
  return { message, problem, proposal, read, takeAll, add };
}

export function BringIn() {
  const { message, problem, proposal, read, takeAll, add } = useFile();
  useEffect(() => void fetchReader(), []);
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <div class="stack part">
        <FileButton label={words.choose} class="second" onFile={read} />
        <p class="quiet small">{words.kinds}</p>
        <p role="status" class="told">
          {message}
        </p>
        <Problem text={problem} />
      </div>
      {proposal && <Found proposal={proposal} onAdd={add} onTakeAll={takeAll} />}
    </Page>
  );
}
