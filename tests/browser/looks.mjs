// SPDX-License-Identifier: Apache-2.0
//
// What can be wrong with a page: what a screen reader gets to know of it, and what does not fit.

const controls = new Set([
  'button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'slider', 'spinbutton', 'switch', 'tab', 'DisclosureTriangle',
  'radiogroup', 'dialog', 'navigation', 'Date',
]);

async function told({ page, context }) {
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role.value, name: name?.value ?? '' }));
}

/** What is wrong with what is told. */
export async function nameless(user) {
  const nodes = await told(user);
  const count = (role) => nodes.filter((node) => node.role === role).length;
  const marks = await user.page.evaluate(() => ({
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
    lang: document.documentElement.lang,
    title: document.title,
    dialog: document.querySelector('dialog[open]') !== null,
  }));
  return [
    ...nodes.filter(({ role, name }) => controls.has(role) && name.trim() === '').map(({ role }) => `a ${role} without a name`),
    ...(marks.h1 === 1 ? [] : [`${marks.h1} h1`]),
    ...(marks.main === 1 ? [] : [`${marks.main} main landmarks`]),
    ...(marks.dialog || count('main') === 1 ? [] : [`${count('main')} main landmarks are told`]),
    ...(marks.lang === 'en' ? [] : [`the language is “${marks.lang}”`]),
    ...(/Realign/.test(marks.title) ? [] : [`the window is called “${marks.title}”`]),
    ...(count('button') + count('link') > 0 ? [] : ['nothing to press is told']),
  ];
}

// The browser's own text size, doubled: what is measured in rem follows it.
function twice_as_large() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Words that do not fit in the window, or in a box that hides what does not fit. */
function cut() {
  const wrong = [];
  const name = (element) => `${element.localName}.${element.className?.baseVal ?? element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) wrong.push(`it scrolls sideways by ${wide} px`);
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, .unseen') || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const has_words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const box = element.getBoundingClientRect();
    if (has_words && (box.right > innerWidth + 1 || box.left < -1)) wrong.push(`${name(element)} reaches beyond the window`);
    const style = getComputedStyle(element);
    const hides = (axis) => ['hidden', 'clip'].includes(style[axis]);
    if (hides('overflowX') && element.scrollWidth > element.clientWidth + 1) wrong.push(`${name(element)} is cut at its side`);
    if (hides('overflowY') && element.scrollHeight > element.clientHeight + 1) wrong.push(`${name(element)} is cut below`);
    if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) wrong.push(`${name(element)} ends in dots`);
  }
  return wrong;
}

/** Words that stand on top of others. What is pinned to an edge lies above the rest by design: it is compared with itself only. */
function piled() {
  const pinned = (element) => {
    for (let at = element; at; at = at.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    return null;
  };
  // A fifth of a letter's box is room above it, a fifth below.
  const letters = ({ left, right, top, height }) => ({ left, right, top: top + height / 5, bottom: top + height * 0.8 });
  const words = [];
  const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!/[\p{L}\d]/u.test(node.data) || element.closest('svg, .unseen, script, style') || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const range = new Range();
    range.selectNodeContents(node);
    words.push({ text: node.data.trim().slice(0, 30), rects: [...range.getClientRects()].map(letters), layer: pinned(element) });
  }
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return words.flatMap((one, at) => words.slice(at + 1)
    .filter((other) => other.layer === one.layer && one.rects.some((a) => other.rects.some((b) => meet(a, b))))
    .map((other) => `“${one.text}” and “${other.text}” are on top of each other`));
}

export const piles = (page) => page.evaluate(piled);

/** What is cut, or scrolls sideways, as it is shown now. */
export const cuts = (page) => page.evaluate(cut);

/** What is cut, or scrolls sideways, on a small phone whose owner wants the text twice as large. */
export async function cuts_when_large(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(twice_as_large);
  return cuts(page);
}
