// SPDX-License-Identifier: Apache-2.0
// The reason, within a tap: what the engine says, what it looked at, and where that comes from.
import type { Reason, Source } from '../engine';
import { words } from '../words';
import { Chevron } from './icons';

export function Sources({ sources, facts = [] }: { sources: Source[]; facts?: string[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {words.sources}
        <Chevron />
      </summary>
      {facts.length > 0 && <p class="small">{words.facts(facts.join('; '))}</p>}
      <ul>
        {sources.map(({ id, title, address }) => (
          <li key={id}>
            {address?.startsWith('http') ? (
              <a href={address} rel="noreferrer" target="_blank">
                {title ?? id}
              </a>
            ) : (
              (title ?? id)
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Reasons({ why }: { why: Reason[] }) {
  const sources = new Map(why.flatMap((reason) => reason.sources).map((source) => [source.id, source]));
  const facts = why.map((reason) => reason.facts).filter(Boolean);
  return (
    <>
      {why.map((reason) => (
        <p key={reason.rule}>{reason.text}</p>
      ))}
      <Sources sources={[...sources.values()]} facts={[...new Set(facts)]} />
    </>
  );
}

export function Why({ why, label }: { why: Reason[]; label?: string }) {
  if (why.length === 0) return null;
  return (
    <details class="why">
      <summary>
        {label ?? words.why}
        <Chevron />
      </summary>
      <div class="why-body">
        <Reasons why={why} />
      </div>
    </details>
  );
}
