// SPDX-License-Identifier: Apache-2.0
// Before anything is painted: is it dark where she is? light.ts says the same once the app runs.
(() => {
  let wish = {};
  try {
    wish = JSON.parse(localStorage.getItem('realign.preferences') || '{}');
  } catch {
    // As the system has it.
  }
  const hour = new Date().getHours();
  const small = hour >= 23 || hour < 6;
  const look = wish.nightByItself && small ? 'night' : wish.look;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.mode = !look || look === 'system' ? (dark ? 'dark' : 'light') : look;
})();

// A file that is gone: another version was put in place while this page was loading. Once more, but not for ever.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)) return;
    const before = Number(sessionStorage.getItem('realign.reloaded') || 0);
    if (Date.now() - before < 10000) return;
    sessionStorage.setItem('realign.reloaded', String(Date.now()));
    location.reload();
  },
  true,
);
