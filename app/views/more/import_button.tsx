// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'preact/hooks';
import { takeIn } from '../../handover';
import { ImportError } from '../../journal';
import { words } from '../../words';

interface Props {
  label: string;
  class: string;
  onTold: (message: string) => void;
}

async function told(file: File): Promise<string> {
  try {
    const { fresh, known, torn } = await takeIn(file);
    const result = words.data.imported(fresh.length, known);
    return torn ? `${result} ${words.data.torn}` : result;
  } catch (error) {
    if (error instanceof ImportError) return words.data.importFailed[error.reason](error.line);
    return words.data.refused((error as Error).message);
  }
}

export function ImportButton({ label, class: look, onTold }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".jsonl,.json,.txt,application/x-ndjson,application/json,text/plain"
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onTold(await told(file));
        }}
      />
      <button type="button" class={look} onClick={() => chooser.current?.click()}>
        {label}
      </button>
    </>
  );
}
