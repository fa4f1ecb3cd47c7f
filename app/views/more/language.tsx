// SPDX-License-Identifier: Apache-2.0
// In which languages there are words: a list, and as soon as there are two, a choice.
import { Icon } from '../../parts/icons';
import { catalogues, languageName, words } from '../../words';
import { Page } from './page';

export function Language() {
  return (
    <Page title={words.languages.title} lead={words.languages.lead}>
      <ul class="lines part">
        {catalogues.map((tag) => (
          <li key={tag} class="line-link">
            <span class="line-name">{languageName(tag)}</span>
            <Icon name="check" />
          </li>
        ))}
      </ul>
    </Page>
  );
}
