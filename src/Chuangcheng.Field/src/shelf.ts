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

/// A photo stays as long as a record or something begun names it; where its last name goes, it goes in the same step.
const naming: Store[] = ['entries', 'drafts', 'photos', 'bytes'];
export const photosOf = (draft: Draft): string[] => [...draft.pictures, ...Object.values(draft.checks).flatMap(check => check.photos)];

let gone: (sha: string) => void = () => { };
export const whenGone = (tell: typeof gone) => { gone = tell; };

function forget(t: IDBTransaction, shas: string[]) {
  if (!shas.length) return;
  const entries: IDBRequest<Entry[]> = t.objectStore('entries').getAll(), begun: IDBRequest<Draft[]> = t.objectStore('drafts').getAll();
  begun.onsuccess = () => {
    const named = new Set([...entries.result.flatMap(entry => entry.photos), ...begun.result.flatMap(photosOf)]);
    for (const sha of shas) if (!named.has(sha)) { t.objectStore('photos').delete(sha); t.objectStore('bytes').delete(sha); gone(sha); }
  };
}

function dropDraftIn(t: IDBTransaction, id: string, leaving: string[]) {
  const before: IDBRequest<Draft | undefined> = t.objectStore('drafts').get(id);
  t.objectStore('drafts').delete(id);
  before.onsuccess = () => forget(t, [...leaving, ...before.result ? photosOf(before.result) : []]);
}

export const drafts = (): Promise<Draft[]> => read('drafts', store => store.getAll());
/// Leaving are photos it no longer names.
export const keepDraft = (draft: Draft, leaving: string[] = []) => write(naming, t => { t.objectStore('drafts').put(draft); forget(t, leaving); });
export const dropDraft = (id: string, leaving: string[] = []) => write(naming, t => dropDraftIn(t, id, leaving));

/// The record is in the outbox and its draft is gone: both or neither.
export const handIn = (entries: Entry[], draft: string | null, rest?: Draft) => write(naming, t => {
  for (const entry of entries) t.objectStore('entries').put(entry);
  if (draft) dropDraftIn(t, draft, []);
  if (rest) t.objectStore('drafts').put(rest);
});

export const photos = (): Promise<Omit<Photo, 'bytes'>[]> => read('photos', store => store.getAll());
export const dropEntries = (entries: Entry[]) => write(naming, t => {
  for (const { id } of entries) t.objectStore('entries').delete(id);
  forget(t, entries.flatMap(entry => entry.photos));
});

/// Photos taken in the last breath of a browser, which nothing names; one taken just now may wait for its name in another window.
export const sweep = (now: number) => write(naming, t => {
  const all: IDBRequest<Omit<Photo, 'bytes'>[]> = t.objectStore('photos').getAll();
  all.onsuccess = () => forget(t, all.result.filter(photo => Math.abs(now - Date.parse(photo.at)) > 600_000).map(photo => photo.sha));
});

/// Small pictures of what was found, fetched once so that they are there without a line.
export const picture = (sha: string): Promise<{ sha: string; bytes: ArrayBuffer } | undefined> => read('pictures', store => store.get(sha));
export const keepPicture = (sha: string, bytes: ArrayBuffer) => write(['pictures'], t => t.objectStore('pictures').put({ sha, bytes }));
export const clearPictures = () => write(['pictures'], t => t.objectStore('pictures').clear());

export const isFull = (wrong: unknown) => wrong instanceof DOMException && (wrong.name === 'QuotaExceededError' || wrong.name === 'AbortError' || /quota|full|space/i.test(wrong.message));
