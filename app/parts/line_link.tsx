// SPDX-License-Identifier: Apache-2.0
// A row that leads to another screen: its name, and what there is to know before she goes.
import { Icon } from './icons';

export interface LineProps {
  to: string;
  name: string;
  hint?: string | undefined;
  onPress?: (() => void) | undefined;
}

export function LineLink({ to, name, hint, onPress }: LineProps) {
  return (
    <li>
      <a class="line-link" href={to} onClick={onPress}>
        <span>
          <span class="line-name">{name}</span>
          {hint && <span class="line-until">{hint}</span>}
        </span>
        <Icon name="onward" />
      </a>
    </li>
  );
}
