// SPDX-License-Identifier: Apache-2.0
// Her journal: out as a file, in from a file, and gone.
import { useState } from 'preact/hooks';
import { deleteEverything, handOver } from '../../handover';
import { LineLink } from '../../parts/line_link';
import { Sheet } from '../../parts/sheet';
import { gone } from '../../realign';
import { words } from '../../words';
import { imports } from '../../words/imports';
import { ImportButton } from './import_button';
import { Page } from './page';

function DeleteSheet({ onClose }: { onClose: () => void }) {
  const remove = async () => {
    await deleteEverything();
    gone.value = true;
  };
  return (
    <Sheet title={words.data.deleteTitle} lead={words.data.deleteLead} onClose={onClose}>
      <div class="stack">
        <button type="button" class="second" onClick={onClose}>
          {words.data.deleteNo}
        </button>
        <button type="button" class="second danger" onClick={remove}>
          {words.data.deleteYes}
        </button>
      </div>
    </Sheet>
  );
}

export function Data() {
  const [message, tell] = useState<string>('');
  const [deleting, ask] = useState(false);
  const out = async () => {
    const result = await handOver();
    if (result !== 'left') tell(result === 'shared' ? words.data.exportShared : words.data.exportDone);
  };
  return (
    <Page title={words.data.title} lead={words.data.lead}>
      <div class="stack part">
        <button type="button" class="second" onClick={out}>
          {words.data.export}
        </button>
        <ImportButton label={words.data.import} class="second" onTold={tell} />
        <p class="quiet small">{words.data.importNote}</p>
        <p role="status" class="told">
          {message}
        </p>
      </div>
      <ul class="lines part">
        <LineLink to="/more/data/walks" name={imports.title} hint={imports.note} />
      </ul>
      <div class="part">
        <button type="button" class="second danger" onClick={() => ask(true)}>
          {words.data.delete}
        </button>
      </div>
      {deleting && <DeleteSheet onClose={() => ask(false)} />}
    </Page>
  );
}
