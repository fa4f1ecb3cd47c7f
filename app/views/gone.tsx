// SPDX-License-Identifier: Apache-2.0
// After she deleted everything.
import { words } from '../words';

export function Gone() {
  return (
    <main class="page">
      <h1 class="part">{words.data.gone}</h1>
      <p class="lead">{words.data.goneLead}</p>
      <div class="part">
        <button type="button" class="primary" onClick={() => location.assign('/')}>
          {words.data.goneAction}
        </button>
      </div>
    </main>
  );
}
