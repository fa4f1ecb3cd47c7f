// SPDX-License-Identifier: Apache-2.0
//
// Puts a journal and preferences where the app will find them, before it runs for the first time in this browser.

// Runs in the page.
async function keep([rows, preferences]) {
  localStorage.setItem('realign.preferences', JSON.stringify(preferences));
  await new Promise((done, failed) => {
    const opening = indexedDB.open('realign', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
    opening.onerror = failed;
    opening.onsuccess = () => {
      const change = opening.result.transaction('entries', 'readwrite');
      for (const text of rows) change.objectStore('entries').put({ id: JSON.parse(text).id, text });
      change.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

export async function fill(page, address, journal, preferences) {
  // A picture of the same origin: its page has the store, and none of the app runs in it.
  await page.goto(`${address}/icons/mark.svg`);
  await page.evaluate(keep, [journal.split('\n').filter(Boolean), preferences]);
}
