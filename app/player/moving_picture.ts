// SPDX-License-Identifier: Apache-2.0
//
// Puts the markup of one moment after the other into the page. From moment to moment mostly outlines change, seldom
// which parts there are or which lies before which: then only the outlines are set, at a tenth of the price.
import { withoutStyle } from '../parts/figure';

export class MovingPicture {
  private frame = '';
  private outlines: string[] = [];
  private paths: Element[] = [];

  constructor(private readonly group: Element) {}

  show(markup: string): void {
    const outlines: string[] = [];
    const frame = markup.replace(/ d="([^"]*)"/g, (_all, outline: string) => {
      outlines.push(outline);
      return ' d=""';
    });
    if (frame === this.frame) this.change(outlines);
    else this.replace(markup, frame);
    this.outlines = outlines;
  }

  private change(outlines: string[]): void {
    outlines.forEach((outline, index) => {
      if (outline !== this.outlines[index]) this.paths[index]?.setAttribute('d', outline);
    });
  }

  private replace(markup: string, frame: string): void {
    this.group.innerHTML = withoutStyle(markup);
    this.frame = frame;
    this.paths = [...this.group.querySelectorAll('[d]')];
  }
}
