// SPDX-License-Identifier: Apache-2.0
//
// In the service worker: a tap on a reminder brings the app to the front, or opens it where the reminder leads.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const opened = self.clients
    .matchAll({ type: 'window', includeUncontrolled: true })
    .then(([page]) => (page ? page.focus() : self.clients.openWindow('/habits')));
  event.waitUntil(opened);
});
