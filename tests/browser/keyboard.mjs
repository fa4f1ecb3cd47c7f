// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { until } from './house.mjs';
import { answers, asks_of_nobody, at_the_end, exported, heading, next_heading, play_until, sets_in } from './steps.mjs';

/** What has the focus: what it is called, whether one sees that it has it, and whether something lies over it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // What is not seen itself, a radio button in a bar, shows it on what stands for it.
  const row = element.closest('label') ?? element;
  const marks = [element, row, ...row.querySelectorAll('*'), element.nextElementSibling].filter(Boolean);
  const outlined = marks.some((each) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });
  const box = row.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1));
  return {
    name: (element.getAttribute('aria-label') ?? row.textContent ?? '').trim(),
    tag: element.localName,
    type: element.type ?? '',
    outlined,
    in_window: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    on_top: row.contains(top) || (top?.contains(row) ?? false),
  };
}

/** Tab after tab, as far as what is wanted; each stop on the way has to be seen. */
async function tab_to(page, wanted) {
  const passed = [];
  for (let count = 0; count < 90; count++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focused);
    // No Tab leads to a heading: a page that has just come has put the focus on its own.
    if (!now || now.tag === 'h1') continue;
    const what = `the focus on ${now.tag} ${now.type} “${now.name.slice(0, 40)}” at ${page.url()}`;
    assert.ok(now.outlined, `${what} is not visible`);
    assert.ok(now.in_window, `${what} is outside the window`);
    assert.ok(now.on_top, `${what} is covered`);
    passed.push(now.name.slice(0, 30));
    if (wanted(now)) return now;
  }
  throw new Error(`by keyboard it can't be reached at ${page.url()}; there were ${passed.join(' | ')}`);
}

const called = (name) => (now) => now.name === name;
const press = async (page, name, key = 'Enter') => {
  await tab_to(page, typeof name === 'string' ? called(name) : name);
  await page.keyboard.press(key);
};

async function answer_by_keyboard(page, ask, answer) {
  if (ask.kind === 'yes-no') return press(page, answer ? 'Yes' : 'No');
  if (ask.kind === 'choice') return press(page, ask.choices.find(({ value }) => value === answer).label);
  if (ask.kind === 'several') {
    for (const value of answer) await press(page, ask.choices.find((each) => each.value === value).label, ' ');
  } else if (ask.kind === 'text') {
    await tab_to(page, ({ type }) => type === 'date');
    await page.keyboard.type(answer.split('-').reverse().join(''));
  } else if (await page.locator('.pain-bars').count()) {
    await tab_to(page, ({ type }) => type === 'radio');
    await page.keyboard.press(' ');
    for (let count = 0; count < answer; count++) await page.keyboard.press('ArrowRight');
  } else {
    await tab_to(page, ({ tag }) => tag === 'input');
    await page.keyboard.type(String(answer));
  }
  return press(page, 'Next');
}

// Whoever reads with the ears begins at the heading of each page.
const at_the_heading = (page) =>
  until('the heading has the focus', () => page.evaluate(() => document.activeElement?.localName === 'h1'));

async function through_the_questions(page, asks) {
  for (let count = 0; count < 60; count++) {
    const title = await heading(page);
    if (title === 'That is all for now.') return;
    const ask = asks.find((each) => each.ask === title);
    if (ask) await answer_by_keyboard(page, ask, answers[ask.question]);
    else await press(page, 'None of these');
    await next_heading(page, title);
    await at_the_heading(page);
  }
}

export default {
  async 'with the keyboard alone she comes from the first screen through the questions to a session and its end'(house) {
    const user = await house.user({ viewport: { width: 1024, height: 700 } });
    const { page } = user;
    await user.go('/');
    await press(page, 'Begin');
    await page.waitForURL('**/questions');
    await through_the_questions(page, asks_of_nobody(house));
    await press(page, 'To today');
    await page.locator('ol.moves').waitFor();
    await press(page, 'Start');
    await page.locator('.player').waitFor();

    // The one thing to press has the focus already: space plays, an arrow goes on to the next set, Escape stops.
    await until('Start has the focus', () => page.evaluate(() => document.activeElement?.matches('.player [data-first]')));
    await page.keyboard.press(' ');
    await page.getByText('Baby needs me').waitFor();
    await play_until(user, () => page.locator('.ring.works').count());
    await page.keyboard.press(' ');
    await page.locator('.ring.paused').waitFor();
    await page.keyboard.press(' ');
    await page.locator('.ring.works').waitFor();
    const place = () => page.locator('.player-progress, .player h1').allTextContents().then((texts) => texts.join());
    const before = await place();
    await page.keyboard.press('ArrowRight');
    await until('it is another set', async () => (await place()) !== before);
    await page.keyboard.press('Escape');
    await page.locator('.ring.paused').waitFor();
    await press(page, 'This hurts');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await press(page, 'Carry on');
    await play_until(user, at_the_end(page));

    await at_the_heading(page);
    await press(page, 'Save');
    await page.getByText('Kept. Tomorrow morning').waitFor();
    await at_the_heading(page);
    await press(page, 'To today');
    await page.locator('ol.moves, .check-in').first().waitFor();
    assert.ok(Object.keys(sets_in(await exported(user), '2026-11-22')).length > 1);
  },

  async 'with the keyboard alone a red flag is ticked and taken back'(house) {
    const user = await house.user({ viewport: { width: 1024, height: 700 } });
    const { page } = user;
    await user.go('/questions');
    await press(page, ({ type }) => type === 'checkbox', ' ');
    await press(page, 'What to do now');
    await page.locator('.stop-card').waitFor();
    await at_the_heading(page);
    await tab_to(page, ({ name }) => /^Call 999/.test(name));
    await press(page, 'I ticked that by mistake');
    await page.locator('dialog').waitFor();
    await press(page, ({ name }) => /Do you have chest pain/.test(name));
    await page.locator('.stop-card').waitFor({ state: 'detached' });
  },
};
