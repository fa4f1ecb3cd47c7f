// SPDX-License-Identifier: Apache-2.0
// A drawing as wide as there is room, and its legend. Whoever hears it is told the sentence.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Room {
  width: number;
  height: number;
  /** The size of the letters beside the axes: what stands there needs so much. */
  em: number;
}

interface Props {
  /** What the drawing shows, in words. */
  label: string;
  /** How high it is, in lines of its own letters. */
  lines: number;
  children: (room: Room) => ComponentChildren;
}

export function Drawing({ label, lines, children }: Props) {
  const picture = useRef<SVGSVGElement>(null);
  const [{ width, em }, measure] = useState({ width: 320, em: 15 });
  useLayoutEffect(() => {
    const svg = picture.current as SVGSVGElement;
    const look = () =>
      measure({ width: svg.clientWidth || 320, em: Number.parseFloat(getComputedStyle(svg).fontSize) });
    look();
    const watch = new ResizeObserver(look);
    watch.observe(svg);
    return () => watch.disconnect();
  }, []);
  const height = lines * em;
  return (
    <svg
      ref={picture}
      class="drawing"
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {children({ width, height, em })}
    </svg>
  );
}

export function Legend({ children }: { children: ComponentChildren }) {
  return (
    <ul class="chart-legend" aria-hidden="true">
      {children}
    </ul>
  );
}

export function Key({ children, name }: { children: ComponentChildren; name: string }) {
  return (
    <li>
      <svg class="key" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
        {children}
      </svg>
      {name}
    </li>
  );
}
