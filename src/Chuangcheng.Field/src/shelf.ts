// What lies on the device: one database. The bytes of photos lie apart from what is known of them, so that a list stays quick. Nothing here is ever dropped by a new version.
import type { Draft } from './model';
import type { Entry, Photo, Shelf } from './sending';

const stores = { entries: 'id', photos: 'sha', bytes: '', drafts: 'id', pictures: 'sha', settings: '' } as const;
type Store = keyof typeof stores;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('chuangcheng-field', 1);
    request.onupgradeneeded = () => { for (const [name, key] of Object.entries(stores)) if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, key ? { keyPath: key } : undefined); };
    request.onsuccess = () => {
      // Another window wants a newer shape: let it, and start afresh.
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
}

// Opening takes its time and can begin while the rest is read.
void open().catch(() => { });

async function read<T>(store: Store, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const request = ask((await open()).transaction(store).objectStore(store));
  return new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
}

/// Kept on the disk, not in a buffer, before the person is told so.
async function write(names: Store[], change: (transaction: IDBTransaction) => void): Promise<void> {
  const transaction = (await open()).transaction(names, 'readwrite', { durability: 'strict' });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    try { change(transaction); } catch (wrong) { reject(wrong); transaction.abort(); }
  });
}

export const shelf: Shelf = {
  entries: () => read('entries', store => store.getAll()),
  keep: entry => write(['entries'], t => t.objectStore('entries').put(entry)),
  photo: async sha => {
    const known = await read<Photo | undefined>('photos', store => store.get(sha));
    return known && { ...known, bytes: (await read<ArrayBuffer | undefined>('bytes', store => store.get(sha))) ?? null };
  },
  keepPhoto: ({ bytes, ...known }) => write(['photos', 'bytes'], t => {
    t.objectStore('photos').put(known);
    if (bytes) t.objectStore('bytes').put(bytes, known.sha);
    else t.objectStore('bytes').delete(known.sha);
  }),
};

export const setting = <T>(name: string): Promise<T | undefined> => read('settings', store => store.get(name));
export const set = (name: string, value: unknown) => write(['settings'], t => t.objectStore('settings').put(value, name));
export const unset = (...names: string[]) => write(['settings'], t => names.forEach(name => t.objectStore('settings').delete(name)));

export const drafts = (): Promise<Draft[]> => read('drafts', store => store.getAll());
export const keepDraft = (draft: Draft) => write(['drafts'], t => t.objectStore('drafts').put(draft));
export const dropDraft = (id: string) => write(['drafts'], t => t.objectStore('drafts').delete(id));

/// The record is in the outbox and its draft is gone: both or neither.
export const handIn = (entries: Entry[], draft: string | null, rest?: Draft) => write(['entries', 'drafts'], t => {
  for (const entry of entries) t.objectStore('entries').put(entry);
  if (draft) t.objectStore('drafts').delete(draft);
  if (rest) t.objectStore('drafts').put(rest);
});

export const photos = (): Promise<Omit<Photo, 'bytes'>[]> => read('photos', store => store.getAll());
export const dropEntries = (ids: string[], shas: string[]) => write(['entries', 'photos', 'bytes'], t => {
  ids.forEach(id => t.objectStore('entries').delete(id));
  for (const sha of shas) { t.objectStore('photos').delete(sha); t.objectStore('bytes').delete(sha); }
});

/// Small pictures of what was found, fetched once so that they are there without a line.
export const picture = (sha: string): Promise<{ sha: string; bytes: ArrayBuffer } | undefined> => read('pictures', store => store.get(sha));
export const keepPicture = (sha: string, bytes: ArrayBuffer) => write(['pictures'], t => t.objectStore('pictures').put({ sha, bytes }));
export const clearPictures = () => write(['pictures'], t => t.objectStore('pictures').clear());

export const isFull = (wrong: unknown) => wrong instanceof DOMException && (wrong.name === 'QuotaExceededError' || wrong.name === 'AbortError' || /quota|full|space/i.test(wrong.message));
