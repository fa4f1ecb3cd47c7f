// SPDX-License-Identifier: Apache-2.0
// A screen that belongs to one of the four places: a way back, its title, and what it holds.
import type { ComponentChildren } from 'preact';
import { Back, Nav, TopBar } from './bars';

interface Props {
  title: string;
  lead?: string | undefined;
  /** Where the way back leads, and what that place is called. None on the place itself. */
  back?: { to: string; label: string };
  children: ComponentChildren;
}

export function Page({ title, lead, back, children }: Props) {
  return (
    <div class="with-rail">
      <main class="page with-nav">
        <TopBar quiet={back !== undefined}>
          {back ? <Back to={back.to} label={back.label} /> : <span />}
        </TopBar>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </main>
      <Nav alone />
    </div>
  );
}
