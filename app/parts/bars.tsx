// SPDX-License-Identifier: Apache-2.0
// What is at the edges of a screen: the top bar, the dock at the thumb, the way to the other screens.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { mode, switchNight } from '../light';
import { words } from '../words';
import { Icon } from './icons';

export function TopBar({ children, quiet }: { children?: ComponentChildren; quiet?: boolean }) {
  const night = mode.value === 'night';
  return (
    <header class="top">
      {children ?? <span />}
      {!quiet && (
        <div class="top-actions">
          <button
            type="button"
            class="top-action"
            aria-label={night ? words.night.off : words.night.on}
            onClick={switchNight}
          >
            <Icon name={night ? 'sun' : 'moon'} />
          </button>
          <a class="top-action" href="/help">
            <Icon name="octagon" />
            {words.getHelp}
          </a>
        </div>
      )}
    </header>
  );
}

export function Mark() {
  return (
    <p class="mark">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6.500 3h11M12 3v12" />
        <circle class="bob" cx="12" cy="18" r="4" />
      </svg>
      {words.app}
    </p>
  );
}

export function Back({ to, label, onPress }: { to?: string; label?: string; onPress?: () => void }) {
  const content = (
    <>
      <Icon name="back" />
      {label ?? words.back}
    </>
  );
  if (to) {
    return (
      <a class="top-action back" href={to}>
        {content}
      </a>
    );
  }
  return (
    <button type="button" class="top-action back" onClick={onPress}>
      {content}
    </button>
  );
}

export function Dock({ children, aboveNav }: { children: ComponentChildren; aboveNav?: boolean }) {
  return <div class={aboveNav ? 'dock above-nav' : 'dock'}>{children}</div>;
}

const places = [
  { to: '/', icon: 'plumb', label: words.nav.today },
  { to: '/moves', icon: 'moves', label: words.nav.moves },
  { to: '/progress', icon: 'progress', label: words.nav.progress },
  { to: '/more', icon: 'yours', label: words.nav.yours },
] as const;

function currentness(path: string, to: string): 'page' | 'true' | undefined {
  if (path === to) return 'page';
  return to !== '/' && path.startsWith(`${to}/`) ? 'true' : undefined;
}

export function Nav({ alone }: { alone?: boolean }) {
  const { path } = useLocation();
  return (
    <>
      <div class="logo">
        <Mark />
      </div>
      <nav class={alone ? 'nav alone' : 'nav'} aria-label={words.nav.label}>
        {places.map(({ to, icon, label }) => (
          <a key={to} href={to} aria-current={currentness(path, to)}>
            <Icon name={icon} />
            {label}
          </a>
        ))}
      </nav>
    </>
  );
}
