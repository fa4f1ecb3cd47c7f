// SPDX-License-Identifier: Apache-2.0
//
// Her journal as a file: out, in, and gone; and how any file is handed over.
import { dayOf } from './day';
import { byTime, lineOf } from './entry';
import type { Import } from './journal';
import { keep, theJournal } from './realign';
import { deleteStore } from './store';

function journalFile(): File[] {
  const text = theJournal()
    .entries()
    .sort(byTime)
    .map((entry) => `${lineOf(entry)}\n`)
    .join('');
  const name = `realign-${dayOf(new Date())}.jsonl`;
  // Some phones only pass on files whose ending they know.
  return [
    new File([text], name, { type: 'application/x-ndjson' }),
    new File([text], `${name}.txt`, { type: 'text/plain' }),
  ];
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Hands over the first of these files that can be: to the phone's share sheet where there is one, else as a download. */
export async function give(files: File[]): Promise<'shared' | 'downloaded' | 'left'> {
  const shareable = files.find((file) => navigator.canShare?.({ files: [file] }));
  if (shareable) {
    try {
      await navigator.share({ files: [shareable] });
      return 'shared';
    } catch (error) {
      if ((error as Error).name === 'AbortError') return 'left';
    }
  }
  download(files[0] as File);
  return 'downloaded';
}

/** Hands over the journal. */
export const handOver = () => give(journalFile());

/** Joins a file with the journal. Throws ImportError or Refusal, and then nothing has changed. */
export async function takeIn(file: File): Promise<Import> {
  const found = theJournal().read(await file.text());
  await keep(found.fresh);
  return found;
}

/** Deletes everything this app has kept on this phone. */
export async function deleteEverything(): Promise<void> {
  theJournal().leave();
  await deleteStore().catch(() => {});
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // There was nothing to clear.
  }
}
