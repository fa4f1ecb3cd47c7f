// SPDX-License-Identifier: Apache-2.0
//
// What can go wrong, and a newer version.

export const trouble = {
  full: 'Not kept: this phone is out of storage.',
  blocked: 'Not kept: this browser doesn’t let Realign store anything.',
  fullLead:
    'Nothing earlier is lost. What you say now lasts until you close the app. Free some space, or export it.',
  blockedLead:
    'A private window does this. What you say lasts until you close the app; export it to keep it.',
  export: 'Export it now',
  again: 'Try again',
};

export const refused = (message: string) => `That was not kept: ${message}`;

export const update = { ready: 'A newer version is here.', apply: 'Update' };

export const failed = {
  title: 'Realign could not start.',
  lead: 'What you have said is safe on this phone. Close the app and open it again.',
  again: 'Try again',
  missing: 'A part of the app was not loaded.',
};
