// A worker that does nothing, often enough to be worth compressing.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', () => self.clients.claim());
