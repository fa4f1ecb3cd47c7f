// SPDX-License-Identifier: Apache-2.0
//
// Two lists of lines → how to get from the first to the second, as `diff -u` shows it; '' when equal.

export function unified_diff(from, to, context = 3) {
  const steps = steps_between(from, to);
  if (steps.every(({ mark }) => mark === ' ')) return '';
  const near = (index) => steps.slice(Math.max(0, index - context), index + context + 1).some(({ mark }) => mark !== ' ');
  const lines = ['--- expected', '+++ printed'];
  let gap = true;
  steps.forEach((step, index) => {
    if (!near(index)) gap = true;
    else {
      if (gap) lines.push(`@@ line ${step.line} @@`);
      gap = false;
      lines.push(step.mark + step.text);
    }
  });
  return `${lines.join('\n')}\n`;
}

// The longest common subsequence, by the usual table; documents are short.
function steps_between(from, to) {
  const longest = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i][j] = from[i] === to[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const steps = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const line = i + 1;
    if (i < from.length && j < to.length && from[i] === to[j]) steps.push({ mark: ' ', text: from[i++], line }), j++;
    else if (j >= to.length || (i < from.length && longest[i + 1][j] >= longest[i][j + 1])) steps.push({ mark: '-', text: from[i++], line });
    else steps.push({ mark: '+', text: to[j++], line });
  }
  return steps;
}
