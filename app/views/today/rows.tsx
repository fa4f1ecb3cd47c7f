// SPDX-License-Identifier: Apache-2.0
// The movements of today: each row opens its reason, and what can be done about it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Exercise, Session, SessionItem } from '../../engine';
import { Chevron, Icon } from '../../parts/icons';
import { ChoiceRows, Sheet } from '../../parts/sheet';
import { Still } from '../../parts/still';
import { Reasons } from '../../parts/why';
import { swap, swapFor } from '../../swaps';
import { words } from '../../words';

/** What it is called, and after a colon how it is done today. */
function Name({ name }: { name: string }) {
  const [first = '', ...rest] = name.split(/(?=: )/);
  return (
    <span class="move-name">
      {first}
      {rest.length > 0 && <span class="move-variant">{rest.join('')}</span>}
    </span>
  );
}

interface RowProps {
  item: Exercise;
  name: string;
  still: { exercise: string; variant: string };
  remark?: string | undefined;
  children: ComponentChildren;
}

function Row({ item, name, still, remark, children }: RowProps) {
  return (
    <li>
      <details class="move">
        <summary>
          <Still {...still} />
          <span class="move-words">
            <Name name={name} />
            <span class="move-dose">{item.dose}</span>
            {remark && <span class="move-remark">{remark}</span>}
          </span>
          <span class="move-why">
            {words.why}
            <Chevron />
          </span>
        </summary>
        <div class="why-body">{children}</div>
      </details>
    </li>
  );
}

function SwapSheet({ item, onClose }: { item: SessionItem; onClose: () => void }) {
  const now = swapFor(item);
  const rows = item.swaps.map(({ exercise, name }) => ({ value: exercise, label: name }));
  const own = { value: item.exercise, label: now ? words.today.swapBack(item.name) : item.name };
  const choose = (value: string) => {
    swap(item, item.swaps.find(({ exercise }) => exercise === value) ?? null);
    onClose();
  };
  return (
    <Sheet title={words.today.swapTitle} lead={words.today.swapLead} onClose={onClose}>
      <ChoiceRows choices={[own, ...rows]} chosen={now?.exercise ?? item.exercise} onChoose={choose} />
    </Sheet>
  );
}

function SessionRow({ item }: { item: SessionItem }) {
  const [swapping, ask] = useState(false);
  const swapped = swapFor(item);
  return (
    <Row
      item={item}
      name={swapped?.name ?? item.name}
      still={swapped ? { exercise: swapped.exercise, variant: 'base' } : item}
      remark={swapped && words.today.swappedFrom(item.name)}
    >
      <p>{item.purpose}</p>
      <p>{words.today.stopAt(item.stop_at_pain)}</p>
      <Reasons why={item.why} />
      {item.swaps.length > 0 && (
        <button type="button" class="chip" onClick={() => ask(true)}>
          <Icon name="swap" />
          {words.today.swap}
        </button>
      )}
      {swapping && <SwapSheet item={item} onClose={() => ask(false)} />}
    </Row>
  );
}

export function SessionRows({ session }: { session: Session }) {
  return (
    <>
      <ol class="moves">
        {session.items.map((item) => (
          <SessionRow key={item.exercise} item={item} />
        ))}
      </ol>
      <p class="quiet small">{session.stop_at_pain}</p>
    </>
  );
}

export function StretchRows({ stretches }: { stretches: Exercise[] }) {
  return (
    <ul class="moves">
      {stretches.map((item) => (
        <Row key={item.exercise} item={item} name={item.name} still={item}>
          <Reasons why={item.why} />
        </Row>
      ))}
    </ul>
  );
}
