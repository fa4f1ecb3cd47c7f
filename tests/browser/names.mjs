// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { at_every_screen } from './screens.mjs';

const controls = new Set([
  'button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'slider', 'spinbutton', 'switch', 'tab', 'DisclosureTriangle',
  'radiogroup', 'dialog', 'navigation', 'Date',
]);

/** What a screen reader gets to know of this page. */
async function told({ page, context }) {
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role.value, name: name?.value ?? '' }));
}

async function nameless(user) {
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

export default {
  async 'every control has a name that is told, every screen one heading and one main part'(house) {
    assert.equal((await at_every_screen(house, nameless)).join('\n'), '');
  },
};
