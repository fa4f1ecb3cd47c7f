// SPDX-License-Identifier: Apache-2.0
// Lines of 2 on a field of 24.

const shapes = {
  back: 'm15 5-7 7 7 7',
  chevron: 'm6 9 6 6 6-6',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  octagon: 'M8 2.500h8l5.500 5.500v8L16 21.500H8L2.500 16V8zM12 7.500v5.500M12 16.500v.1',
  phone:
    'M6.500 3.500h3l1.500 4-2 1.800a12 12 0 0 0 5.700 5.700l1.800-2 4 1.500v3a2 2 0 0 1-2.200 2A17 17 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200z',
  plumb: 'M6 4h12M12 4v11M12 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  moves: 'M3 17h18M5.500 14.500a1.700 1.700 0 1 0 0-.1M8 14.500h5l3.500-6 3.500 6',
  progress: 'M4 4v16h16M7.500 8l4 4.500 2.500-1.500 5 5',
  yours: 'M6 10.500h12v9.500H6zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500',
  walk: 'M13 4.500a1.500 1.500 0 1 0 0-.1M9 21l2.500-6.500L9.500 12l1-4.500L7 9.500V13M10.500 7.500l3 .5 1.500 3 3 1M11.500 14.500l3 2 1 4.500',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  swap: 'M7 7h12l-3.500-3.500M17 17H5l3.500 3.500',
  onward: 'm9 5 7 7-7 7',
  unknown: 'M9 9.500a3 3 0 1 1 4 2.800c-.7.300-1 .9-1 1.700v.5M12 18v.1',
};

export type IconName = keyof typeof shapes;

export function Icon({ name, class: more = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${more}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}

export function StartIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 3.800v16.400a1 1 0 0 0 1.500.9l14-8.200a1 1 0 0 0 0-1.800l-14-8.200a1 1 0 0 0-1.500.9z" />
    </svg>
  );
}

export const Chevron = () => <Icon name="chevron" class="chevron" />;
