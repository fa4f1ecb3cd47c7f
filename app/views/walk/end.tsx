// SPDX-License-Identifier: Apache-2.0
// What there is to say of a walk: at its end, or later. Minutes are enough.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { localTime } from '../../day';
import type { Entry } from '../../entry';
import { library } from '../../library';
import { Back, Dock, TopBar } from '../../parts/bars';
import { Icon } from '../../parts/icons';
import { Problem } from '../../parts/notices';
import { PainScale } from '../../parts/pain_scale';
import { ChoiceRows } from '../../parts/sheet';
import { say } from '../../realign';
import { words as appWords } from '../../words';
import { words } from '../../words/walk';
import { mostMinutes } from './going';

interface Told {
  minutes: number | null;
  /** As the fields have it. */
  date: string;
  time: string;
  isEarlier: boolean;
  place: string;
  talk: string;
  pain: number | null;
}

type Tell = (more: Partial<Told>) => void;

function Minutes({ told, tell }: { told: Told; tell: Tell }) {
  const id = useId();
  const step = (by: number) =>
    tell({ minutes: Math.min(mostMinutes, Math.max(1, (told.minutes ?? 0) + by)) });
  return (
    <div class="field part">
      <label for={id}>{words.minutes}</label>
      <div class="walk-minutes">
        <button type="button" class="pain-step" aria-label={words.fewer} onClick={() => step(-1)}>
          <Icon name="minus" />
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={told.minutes ?? ''}
          onInput={({ currentTarget }) =>
            tell({ minutes: /^\d+$/.test(currentTarget.value) ? Number(currentTarget.value) : null })
          }
        />
        <button type="button" class="pain-step" aria-label={words.more} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}

interface ChipProps {
  label: string;
  on: boolean;
  onPress: () => void;
}

const Chip = ({ label, on, onPress }: ChipProps) => (
  <button type="button" class="chip" aria-pressed={on} onClick={onPress}>
    {label}
  </button>
);

function When({ told, tell }: { told: Told; tell: Tell }) {
  const id = useId();
  const today = localTime(new Date()).slice(0, 10);
  return (
    <section class="part">
      <h2>{words.when}</h2>
      <div class="chips">
        <Chip label={words.now} on={!told.isEarlier} onPress={() => tell({ isEarlier: false })} />
        <Chip label={words.earlier} on={told.isEarlier} onPress={() => tell({ isEarlier: true })} />
      </div>
      {told.isEarlier && (
        <div class="walk-moment">
          <div class="field">
            <label for={`${id}-date`}>{words.date}</label>
            <input
              id={`${id}-date`}
              type="date"
              max={today}
              value={told.date}
              onInput={({ currentTarget }) => tell({ date: currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`${id}-time`}>{words.time}</label>
            <input
              id={`${id}-time`}
              type="time"
              value={told.time}
              onInput={({ currentTarget }) => tell({ time: currentTarget.value })}
            />
          </div>
        </div>
      )}
    </section>
  );
}

function Where({ told, tell }: { told: Told; tell: Tell }) {
  return (
    <section class="part">
      <h2>{words.where}</h2>
      <div class="chips">
        {library().walking.places.map(({ value, name }) => (
          <Chip
            key={value}
            label={words.places[value] ?? name}
            on={told.place === value}
            onPress={() => tell({ place: told.place === value ? '' : value })}
          />
        ))}
      </div>
    </section>
  );
}

function Talk({ told, tell }: { told: Told; tell: Tell }) {
  const { answers } = library().walking.talk_test;
  // What an answer means stands with it once it is chosen.
  const label = ({ value, name, means }: (typeof answers)[number]) =>
    value === told.talk ? `${name}. ${means}` : name;
  return (
    <section class="part">
      <h2>{words.talked}</h2>
      <ChoiceRows
        choices={answers.map((answer) => ({ value: answer.value, label: label(answer) }))}
        chosen={told.talk}
        onChoose={(talk) => tell({ talk })}
      />
    </section>
  );
}

function Pain({ told, tell }: { told: Told; tell: Tell }) {
  return (
    <details class="part folded">
      <summary>
        <h2>{words.painAsk}</h2>
        <Icon name="chevron" class="chevron" />
      </summary>
      <PainScale label={words.pain} value={told.pain} onChange={(pain) => tell({ pain })} />
    </details>
  );
}

/** What is missing, in words; or when it was. */
function momentOf(told: Told, ended: Date | null): Date | string {
  if (told.minutes === null || told.minutes < 1) return words.noMinutes;
  if (!told.isEarlier) return ended ?? new Date();
  const at = new Date(`${told.date}T${told.time}`);
  if (Number.isNaN(at.getTime())) return words.noMoment;
  return at.getTime() > Date.now() ? words.future : at;
}

async function write(told: Told, at: Date): Promise<Entry> {
  const { minutes, place, talk, pain } = told;
  const [entry] = await say({
    kind: 'walk',
    at: localTime(at),
    minutes,
    ...(place && { place }),
    ...(talk && { talk }),
    ...(pain !== null && { pain }),
  });
  return entry as Entry;
}

interface Props {
  title: string;
  lead?: string;
  minutes: number | null;
  /** When the walk ended; null for one from earlier, of which she says when. */
  ended: Date | null;
  onBack: () => void;
  backLabel: string;
  onDrop?: () => void;
  onKept: (entry: Entry) => void;
}

export function WalkEnd({ title, lead, minutes, ended, onBack, backLabel, onDrop, onKept }: Props) {
  const [told, change] = useState<Told>({
    minutes,
    date: '',
    time: '',
    isEarlier: false,
    place: '',
    talk: '',
    pain: null,
  });
  const [isSaving, save] = useState(false);
  const [problem, complain] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const tell: Tell = (more) => change((before) => ({ ...before, ...more }));
  const keep = async () => {
    const at = momentOf(told, ended);
    if (typeof at === 'string') return complain(at);
    save(true);
    try {
      onKept(await write(told, at));
    } catch (error) {
      save(false);
      complain(appWords.refused((error as Error).message));
    }
  };
  return (
    <main class="page with-dock player-end">
      <TopBar quiet>
        <Back label={backLabel} onPress={onBack} />
      </TopBar>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      <Minutes told={told} tell={tell} />
      {ended === null && <When told={told} tell={tell} />}
      <Where told={told} tell={tell} />
      <Talk told={told} tell={tell} />
      <Pain told={told} tell={tell} />
      <Dock>
        <Problem text={problem} />
        <button type="button" class="primary" onClick={keep}>
          {isSaving ? words.saving : words.save}
        </button>
        {onDrop && (
          <button type="button" class="text-action alone" onClick={onDrop}>
            {words.drop}
          </button>
        )}
      </Dock>
    </main>
  );
}
