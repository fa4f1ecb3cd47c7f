// SPDX-License-Identifier: Apache-2.0
import { takeIn } from '../../handover';
import { ImportError } from '../../journal';
import { FileButton } from '../../parts/file_button';
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

export const ImportButton = ({ label, class: look, onTold }: Props) => (
  <FileButton
    label={label}
    class={look}
    accept=".jsonl,.json,.txt,application/x-ndjson,application/json,text/plain"
    onFile={async (file) => onTold(await told(file))}
  />
);
