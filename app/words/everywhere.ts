// SPDX-License-Identifier: Apache-2.0
//
// What stands on many screens.

export const everywhere = {
  app: 'Realign',
  nav: { label: 'Main', today: 'Today', moves: 'Moves', progress: 'Progress', yours: 'Yours' },
  notHere: 'That is not here.',
  back: 'Back',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
  save: 'Save',
  next: 'Next',
  cancel: 'Cancel',
  leaveOut: 'Leave this out for now',
  getHelp: 'Get help',
  night: { on: 'Night light', off: 'Day light' },
  why: 'Why',
  sources: 'Where this comes from',
  facts: (facts: string) => `What it looks at: ${facts}`,
};
