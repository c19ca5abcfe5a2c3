// Keeps the shell on the device. What the server says of the district (/api/) is never kept here: that lies in the app's own store.
declare const VERSION: string;
declare const FILES: string[];
interface Worker {
  addEventListener(type: string, listener: (event: any) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}
const worker = self as unknown as Worker;
const shelf = `field-${VERSION}`;

worker.addEventListener('install', event => event.waitUntil(
  caches.open(shelf).then(cache => cache.addAll(['./', ...FILES.filter(file => file !== 'index.html')].map(file => new Request(file, { cache: 'no-cache' }))))));

worker.addEventListener('activate', event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.filter(name => name.startsWith('field-') && name !== shelf).map(name => caches.delete(name)))).then(() => worker.clients.claim())));

// Only when the person says so: the page that is open belongs to the old version.
worker.addEventListener('message', event => { if (event.data === 'take-over') void worker.skipWaiting(); });

worker.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || !address.href.startsWith(worker.registration.scope)) return;
  const wanted = event.request.mode === 'navigate' ? worker.registration.scope : address.href;
  event.respondWith(caches.open(shelf).then(cache => cache.match(wanted)).then(found => found ?? fetch(event.request)));
});
