// What the app does with device and server: sign in, fetch the day, keep, send, export.
import type { Day, Draft } from './model';
import { change, say, state, type Session } from './app-state';
import { wayOf } from './order';
import { correctionOf, isHeld, send, shift, skewOf, tolerance, type Answer, type Entry, type Line, type Photo } from './sending';
import * as store from './shelf';
import { t, language, tellTimeIn } from './words';

const patience = 20_000;

const line: Line = async (method, path, { json, bytes, offset } = {}) => {
  const headers: Record<string, string> = { 'Accept-Language': language(), Accept: 'application/json' };
  if (state.session) headers['Authorization'] = `Bearer ${state.session.token}`;
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  if (bytes) headers['Content-Type'] = 'application/octet-stream';
  if (offset !== undefined) headers['Upload-Offset'] = String(offset);
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), patience + (bytes ? 100_000 : 0));
  try {
    const answer = await fetch(path, { method, headers, body: bytes ?? (json === undefined ? null : JSON.stringify(json)), signal: stop.signal, credentials: 'omit', cache: 'no-store' });
    const text = method === 'HEAD' ? '' : await answer.text();
    let read: unknown = null;
    if (text && /json/.test(answer.headers.get('Content-Type') ?? '')) read = JSON.parse(text);
    return { status: answer.status, json: read, header: (name: string) => answer.headers.get(name) };
  } finally {
    clearTimeout(timer);
  }
};

const clock = () => correctionOf(state.skew);
export const clockNow = () => new Date(Date.now() + clock()).toISOString();
/// When something was begun, by the clock as it is known by now.
export function begunAt(draft: Draft) {
  const by = clock() - (draft.clock ?? clock()), now = clockNow(), at = Math.abs(by) > tolerance ? shift(draft.startedAt, by) : draft.startedAt;
  return at < now ? at : now;
}

function reached(answer: Answer) {
  const skew = skewOf(answer, Date.now());
  if (skew !== null && Math.abs(skew - state.skew) > 5_000) { change({ skew }); void store.set('skew', skew); }
  const at = clockNow();
  change({ lastReached: at, lineDown: false });
  void store.set('lastReached', at);
}

export async function start() {
  const [session, day, skew, lastReached] = await Promise.all([store.setting<Session>('session'), store.setting<Day>('day'), store.setting<number>('skew'), store.setting<string>('lastReached'), look()]);
  // A day kept by a version that knew one zone only.
  if (day) day.calendar.offsetMinutes ??= 480;
  if (day) tellTimeIn(day.calendar.zone);
  change({ session: session ?? null, day: day ?? null, skew: skew ?? 0, lastReached: lastReached ?? null, ready: true });
  // First what is on the device is shown, then the line is asked.
  setTimeout(() => { void store.sweep(Date.now()).catch(() => { }); void lookAtStorage(false); if (state.session) { void fetchDay(); void sendAll(); } }, 300);
  addEventListener('online', () => void sendAll());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { void sendAll(); void fetchDay(); } });
  setInterval(() => { if (unsent().length) void sendAll(); }, 30_000);
  addEventListener('beforeunload', event => { if (saving) event.preventDefault(); });
}
let saving = 0;

export async function look() {
  const [entries, photos, drafts] = await Promise.all([store.shelf.entries(), store.photos(), store.drafts()]);
  change({ entries: entries.sort((a, b) => (a.at < b.at ? 1 : -1)), photos: new Map(photos.map(photo => [photo.sha, photo])), drafts });
}

export const unsent = () => state.entries.filter(entry => entry.state !== 'sent');

export async function lookAtStorage(ask: boolean) {
  const persisted = ask ? await navigator.storage?.persist?.() : await navigator.storage?.persisted?.();
  const { usage = 0, quota = 0 } = await navigator.storage?.estimate?.() ?? {};
  change({ persisted: persisted ?? null, usage, quota });
}

/// A sentence when it did not work, null when it did.
export async function signIn(userName: string, password: string): Promise<string | null> {
  let answer: Answer;
  try { answer = await line('POST', '/api/tokens', { json: { userName, password } }); } catch { return t('signIn.noLine'); }
  if (answer.status !== 200) return answer.json?.detail ?? t('signIn.failed');
  change({ session: { token: answer.json.token, expiresAt: answer.json.expiresAt, userName, account: '' } });
  const me = await line('GET', '/api/me').catch(() => null);
  if (me?.status !== 200) { change({ session: null }); return t('signIn.failed'); }
  reached(me);
  const session: Session = { ...state.session!, account: me.json.id };
  if (state.day && state.day.me.id !== session.account) { await store.unset('day', 'dayTag'); await store.clearPictures(); change({ day: null }); }
  await store.set('session', session);
  change({ session, signInAgain: false });
  void lookAtStorage(true);
  await fetchDay();
  void sendAll();
  return null;
}

/// Refuses while something of one's own would be lost.
export async function signOut(): Promise<boolean> {
  if (unsent().some(entry => entry.account === state.session?.account) || state.drafts.some(draft => draft.account === state.session?.account)) return false;
  await store.unset('session', 'day', 'dayTag');
  await store.clearPictures();
  change({ session: null, day: null, signInAgain: false });
  return true;
}

let fetching = false;
export async function fetchDay(): Promise<void> {
  if (!state.session || fetching) return;
  fetching = true;
  try {
    const tag = state.day ? await store.setting<string>('dayTag') : undefined;
    const answer = await fetch('/api/field/day', { headers: { Authorization: `Bearer ${state.session.token}`, ...(tag ? { 'If-None-Match': tag } : {}) }, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout?.(60_000) ?? null });
    const seen: Answer = { status: answer.status, json: null, header: name => answer.headers.get(name) };
    if (answer.status === 401) return change({ signInAgain: true });
    if (answer.status === 403) return say(t('signIn.noRight'));
    if (answer.status === 200) {
      const day = await answer.json() as Day;
      day.way = wayOf(day);
      await store.set('day', day);
      await store.set('dayTag', answer.headers.get('ETag')?.replace(/^W\//, ''));
      tellTimeIn(day.calendar.zone);
      change({ day });
    }
    if (answer.status < 500) reached(seen);
    void fetchPictures();
  } catch (wrong) {
    change({ lineDown: true });
    if (store.isFull(wrong) && !(wrong as Error).message.includes('signal')) void lookAtStorage(false);
  } finally {
    fetching = false;
  }
}

/// What was found, small, for the most urgent; behind everything else.
async function fetchPictures() {
  for (const problem of state.day?.problems.slice(0, 60) ?? []) for (const sha of problem.photos.slice(0, 1)) if (await loadPicture(sha) === null && state.lineDown) return;
}

const addresses = new Map<string, string>();
store.whenGone(sha => { if (addresses.has(sha)) URL.revokeObjectURL(addresses.get(sha)!); addresses.delete(sha); });
export async function loadPicture(sha: string): Promise<string | null> {
  if (addresses.has(sha)) return addresses.get(sha)!;
  const mine = await store.shelf.photo(sha), known = mine?.bytes ? { bytes: mine.bytes } : await store.picture(sha);
  let bytes = known?.bytes;
  if (!bytes) {
    try {
      const answer = await fetch(`/api/photos/${sha}/thumbnail?size=640`, { headers: { Authorization: `Bearer ${state.session?.token}` }, credentials: 'omit' });
      if (answer.status !== 200) return null;
      bytes = await answer.arrayBuffer();
      await store.keepPicture(sha, bytes).catch(() => { });
    } catch { return null; }
  }
  const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
  addresses.set(sha, address);
  return address;
}

let again = false;
export async function sendAll(byHand = false): Promise<void> {
  if (!state.session) return;
  if (!navigator.locks) return sendOnce();
  await navigator.locks.request('field-send', { ifAvailable: true }, async lock => {
    // Another window is sending; what is new is looked for once more when this one is.
    if (!lock) { again = true; if (byHand) say(t('outbox.sending')); return; }
    do { again = false; await sendOnce(); } while (again);
  });
}

async function sendOnce() {
  const session = state.session!;
  if (!(await store.shelf.entries()).some(entry => entry.state === 'waiting' && entry.account === session.account)) return;
  change({ sending: true });
  const seenLine: Line = async (...request) => { const answer = await line(...request); reached(answer); return answer; };
  try {
    let redraw = 0;
    const outcome = await send({ account: session.account, shelf: store.shelf, line: seenLine, now: Date.now, changed: () => { redraw ||= setTimeout(() => { redraw = 0; void look(); }, 120) as unknown as number; } });
    change({ lineDown: outcome === 'noLine', signInAgain: outcome === 'signIn' || state.signInAgain && outcome !== 'done' });
    if (outcome === 'done') void tidy().then(fetchDay);
  } finally {
    await look();
    change({ sending: false });
  }
}

/// Receipts stay a week.
async function tidy() {
  const old = shift(clockNow(), -7 * 86_400_000);
  const gone = state.entries.filter(entry => entry.state === 'sent' && entry.at < old);
  if (gone.length) await store.dropEntries(gone);
}

export const newId = (): string => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (Number(c) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(c) / 4)))).toString(16));

/// Says what happened when the device is full, before anything is lost: the caller keeps what it holds.
export async function kept(keep: () => Promise<void>): Promise<boolean> {
  saving++;
  try {
    await keep();
    return true;
  } catch (wrong) {
    say(store.isFull(wrong) ? t('full.notSaved') : t('store.failed', String((wrong as Error)?.message ?? wrong)), undefined, 12_000);
    void lookAtStorage(false);
    return false;
  } finally {
    saving--;
  }
}

export async function handIn(entries: Entry[], draft: string | null, rest?: Parameters<typeof store.handIn>[2]): Promise<boolean> {
  if (!await kept(() => store.handIn(entries, draft, rest))) return false;
  await look();
  const wait = Math.max(0, ...entries.map(entry => (entry.notBefore ?? 0) - Date.now()));
  if (wait) setTimeout(() => void sendAll(), wait + 50);
  else void sendAll();
  void lookAtStorage(false);
  return true;
}

export const entry = (kind: Entry['kind'], path: string, method: Entry['method'], body: unknown, title: string, photos: string[] = [], id = newId()): Entry =>
  ({ id, kind, account: state.session!.account, method, path, body, title, photos, at: clockNow(), state: 'waiting', clock: clock(), after: state.lastReached });

export const begin = (some: Partial<Draft>): Draft =>
  ({ id: newId(), account: state.session!.account, siteId: null, place: null, kind: '', round: null, startedAt: clockNow(), checks: {}, pictures: [], savedAt: clockNow(), clock: clock(), ...some });

/// Only what has not left: what has arrived stands.
export async function takeBack(id: string) {
  const entry = (await store.shelf.entries()).find(each => each.id === id);
  if (entry && (entry.receipt || !isHeld(entry, Date.now()))) return say(t('undo.late'));
  if (entry) await store.dropEntries([entry]);
  await look();
}

export async function sendAgain(entry: Entry, fresh: boolean) {
  const next: Entry = { ...entry, state: 'waiting' };
  delete next.said;
  delete next.theirs;
  if (!fresh) { await store.shelf.keep(next); }
  else {
    const id = newId();
    const renamed: Entry = { ...next, id, path: entry.kind === 'move' ? entry.path : entry.path.replace(entry.id, id), body: entry.kind === 'move' ? { ...entry.body, id } : entry.body };
    delete renamed.receipt;
    delete renamed.tried;
    await store.handIn([renamed], null);
    await store.dropEntries([entry]);
  }
  await look();
  void sendAll(true);
}

export async function drop(entry: Entry) {
  await store.dropEntries([entry]);
  await look();
}

const toText = (bytes: ArrayBuffer) => { let text = ''; const all = new Uint8Array(bytes); for (let i = 0; i < all.length; i += 32768) text += String.fromCharCode(...all.subarray(i, i + 32768)); return btoa(text); };
const toBytes = (text: string) => Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer;

/// The last resort: everything unsent in a file that any field app of the same person can take in again.
export async function exportFile(): Promise<Blob> {
  const entries = unsent(), wanted = new Set([...entries.flatMap(entry => entry.photos), ...state.drafts.flatMap(store.photosOf)]);
  const parts: BlobPart[] = [JSON.stringify({ format: 'chuangcheng-outbox-1', at: new Date().toISOString(), entries, drafts: state.drafts }).slice(0, -1), ',"photos":['];
  let first = true;
  for (const sha of wanted) {
    const photo = await store.shelf.photo(sha);
    if (!photo?.bytes) continue;
    parts.push(first ? '' : ',', JSON.stringify({ ...photo, bytes: toText(photo.bytes) } satisfies Omit<Photo, 'bytes'> & { bytes: string }));
    first = false;
  }
  return new Blob([...parts, ']}'], { type: 'application/json' });
}

export async function importFile(file: Blob): Promise<number> {
  const read = JSON.parse(await file.text());
  if (read?.format !== 'chuangcheng-outbox-1') throw new Error(t('import.wrong'));
  const known = new Set(state.entries.map(entry => entry.id));
  for (const photo of read.photos) if (!(await store.shelf.photo(photo.sha))) await store.shelf.keepPhoto({ ...photo, bytes: toBytes(photo.bytes) });
  const fresh = (read.entries as Entry[]).filter(entry => !known.has(entry.id));
  await store.handIn(fresh, null);
  for (const draft of read.drafts ?? []) await store.keepDraft(draft);
  await look();
  void sendAll();
  return fresh.length;
}
