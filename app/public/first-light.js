// SPDX-License-Identifier: Apache-2.0
// Before anything is painted: is it dark where she is? light.ts says the same once the app runs.
// It stands first in the body: there it holds up the painting and nothing else, since what the head names is on its way.
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
(() => {
  const again = () => {
    const before = Number(sessionStorage.getItem('realign.reloaded') || 0);
    if (Date.now() - before < 10000) return;
    sessionStorage.setItem('realign.reloaded', String(Date.now()));
    location.reload();
  };
  // The style sheets have come by now, or will not.
  if ([...document.querySelectorAll('link[rel=stylesheet]')].some(({ sheet }) => !sheet)) again();
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) again();
    },
    true,
  );
})();
