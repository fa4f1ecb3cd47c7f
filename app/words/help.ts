// SPDX-License-Identifier: Apache-2.0
//
// Get help, and whom to ring.

export const help = {
  title: 'Get help',
  emergency: 'In danger, or very unwell?',
  emergencyLead: 'Ring at once, or ask someone near you to do it.',
  sign: 'Something new or worrying?',
  signLead: 'Tick it in the list of warning signs. You are told at once what to do.',
  signAction: 'Look at the warning signs',
  care: 'Your doctor or midwife',
  careCall: (number: string) => `Call ${number}`,
  careMissing: 'Keep their number here and it is one tap away.',
  careAdd: 'Add their number',
};

export const numbers = {
  title: 'Whom to ring',
  emergency: 'Emergency number',
  emergencyNote: (number: string) => `Leave it empty to use ${number}, which fits where your phone is.`,
  care: 'Your doctor, midwife or maternity unit',
  careNote: 'Shown when something needs a call today.',
};
