// SPDX-License-Identifier: Apache-2.0
// An address that names what there is not: said plainly, with a way back.
import { words } from '../words';
import { Page } from './page';

export const NotHere = ({ lead, back }: { lead: string; back: { to: string; label: string } }) => (
  <Page title={words.notHere} lead={lead} back={back}>
    {null}
  </Page>
);
