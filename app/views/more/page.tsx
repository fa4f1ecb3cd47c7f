// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { Page as AnyPage } from '../../parts/page';
import { words } from '../../words';

const back = { to: '/more', label: words.more.title };

export const Page = (props: { title: string; lead?: string; children: ComponentChildren }) => (
  <AnyPage back={back} {...props} />
);
