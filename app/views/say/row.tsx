// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../../parts/icons';

export function Row({ to, name, hint }: { to: string; name: string; hint?: string | undefined }) {
  return (
    <li>
      <a class="line-link" href={to}>
        <span>
          <span class="line-name">{name}</span>
          {hint && <span class="line-until">{hint}</span>}
        </span>
        <Icon name="onward" />
      </a>
    </li>
  );
}
