// SPDX-License-Identifier: Apache-2.0
import { words } from '../words';

export function Failed({ message }: { message: string }) {
  return (
    <main class="page">
      <h1 class="part">{words.failed.title}</h1>
      <p class="lead">{words.failed.lead}</p>
      <p class="part quiet small">{message}</p>
      <div class="part">
        <button type="button" class="primary" onClick={() => location.reload()}>
          {words.failed.again}
        </button>
      </div>
    </main>
  );
}
