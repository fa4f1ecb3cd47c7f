// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../parts/icons';
import { search as words } from '../../words/moves';
import { theIndex } from './search_all';

/** What is looked for stays in the address, so that the way back from a result leads to the results. */
function keepInAddress(sought: string): void {
  const address = new URL(location.href);
  if (sought) address.searchParams.set('q', sought);
  else address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(null, '', address);
}

export function SearchField({ sought, onSeek }: { sought: string; onSeek: (sought: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const empty = () => {
    onSeek('');
    field.current?.focus();
  };
  useEffect(() => {
    const later = setTimeout(() => keepInAddress(sought.trim()), 400);
    return () => clearTimeout(later);
  }, [sought]);
  // Made before the first letter, when nothing waits for it.
  useEffect(() => {
    const later = setTimeout(theIndex, 500);
    return () => clearTimeout(later);
  }, []);
  return (
    <search class="field search">
      <label for="search">{words.label}</label>
      <input
        ref={field}
        id="search"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        value={sought}
        onBlur={() => keepInAddress(sought.trim())}
        onInput={(event) => onSeek(event.currentTarget.value)}
      />
      {sought && (
        <button type="button" class="search-empty" aria-label={words.empty} onClick={empty}>
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
