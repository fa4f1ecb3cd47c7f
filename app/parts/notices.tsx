// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { Notice } from '../engine';
import { Why } from './why';

export function NoticeLine({ notice }: { notice: Notice }) {
  return (
    <div class={`notice ${notice.level}`}>
      <p>{notice.text}</p>
      <Why why={notice.why} />
    </div>
  );
}

/** Something the app itself has to say. */
export function Remark({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}

/** What went wrong, said at once and where she is. */
export function Problem({ text }: { text: string | null }) {
  return <div role="alert">{text && <p class="problem">{text}</p>}</div>;
}
