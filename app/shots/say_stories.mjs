// SPDX-License-Identifier: Apache-2.0
//
// The stories of how it goes and of what is told. `month` is a journal of some weeks.
const choose = async (page) => {
  await page.getByText('Begin', { exact: true }).click();
  await page.locator('.choice-row').first().click();
  await page.getByText('2 of 24').waitFor();
};

export const sayStories = (month, sign) => ({
  progress: { journal: month, path: '/progress', whole: true },
  'progress-new': { journal: () => '', path: '/progress', whole: true },
  'progress-gap': {
    journal: () =>
      month()
        .split('\n')
        .filter((line) => !/"at": ?"2026-11-0[2-8].*"kind": ?"pain"/.test(line))
        .join('\n'),
    path: '/progress',
  },
  say: { journal: month, path: '/say', whole: true },
  'say-pain': { journal: month, path: '/say/pain', whole: true },
  'say-symptom': { journal: month, path: '/say/symptom?find=leg' },
  'say-kept': {
    journal: month,
    path: '/say/symptom?find=pregnant again',
    after: async (page) => {
      await page.locator('.line-link').first().click();
      await page.locator('.choice-row').first().click();
      await page.getByText('Kept.').waitFor();
    },
  },
  'say-form': { journal: month, path: '/say/form/phq-2' },
  'say-form-item': { journal: month, path: '/say/form/rmdq', after: choose },
  'say-clearance': {
    journal: () => month() + sign('pregnant-again'),
    path: '/say/clearance',
    whole: true,
  },
  'say-prescription': {
    journal: month,
    path: '/say/prescription',
    whole: true,
    after: (page) => page.locator('.change .tick').nth(2).click(),
  },
  'say-about': { journal: month, path: '/say/about' },
  'say-loss': { journal: month, path: '/say/loss' },
  'say-not-here': { journal: month, path: '/say/nothing' },
});
