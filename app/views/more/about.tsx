// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import { day, screen, theEngine } from '../../realign';
import { words } from '../../words';
import { Page } from './page';

interface Version {
  id: string;
  version: string;
  digest: string;
}

export function About() {
  const protocol = useMemo(
    () =>
      (
        JSON.parse(theEngine().run(['today', '--on', day.value, '--format', 'json'], '')) as {
          protocol: Version;
        }
      ).protocol,
    [],
  );
  return (
    <Page title={words.about.title} lead={words.about.private}>
      <dl class="coming part">
        <div>
          <dt>{words.about.app}</dt>
          <dd>{__APP_VERSION__}</dd>
        </div>
        <div>
          <dt>{words.about.engine}</dt>
          <dd>
            {protocol.id} {protocol.version}
          </dd>
        </div>
        <div>
          <dt>{words.about.digest}</dt>
          <dd class="digest">{protocol.digest}</dd>
        </div>
      </dl>
      <p class="part">{screen.value?.disclaimer}</p>
      <p class="part quiet">{words.about.licence}</p>
    </Page>
  );
}
