// Brings what was recorded to the server: in any order, over any line, any number of times, and each thing once.
export interface Entry {
  id: string;
  kind: 'visit' | 'move' | 'suggestion' | 'patrol';
  /// Whose it is: nobody else's signing in sends it.
  account: string;
  method: 'PUT' | 'POST';
  path: string;
  body: any;
  title: string;
  /// SHA-256 of its photos.
  photos: string[];
  at: string;
  /// Until then it can be taken back.
  notBefore?: number;
  state: 'waiting' | 'sent' | 'conflict' | 'refused';
  /// The server has the record; photos may still be on their way.
  receipt?: Receipt;
  said?: Said;
  /// What the server holds instead.
  theirs?: unknown;
  /// What was added to the phone's clock when it was made, in milliseconds, and when the server had been heard last by then.
  clock?: number;
  after?: string | null;
  /// It may have arrived: its content is settled.
  tried?: boolean;
  timeCorrected?: boolean;
  /// What the phone's own clock said, where it was put right.
  deviceTimes?: Record<string, string>;
}
export interface Receipt { at: string; known: boolean }
export interface Said { status: number; code: string; text: string; fields?: Record<string, string[]> }
export interface Photo { sha: string; size: number; bytes: ArrayBuffer | null; receipt?: Receipt; said?: Said; at: string }

/// Where records and photos lie until they are sent, and their receipts afterwards.
export interface Shelf {
  entries(): Promise<Entry[]>;
  keep(entry: Entry): Promise<void>;
  photo(sha: string): Promise<Photo | undefined>;
  keepPhoto(photo: Photo): Promise<void>;
}
export interface Answer { status: number; json: any; header(name: string): string | null }
/// One request; throws when there was no answer.
export type Line = (method: string, path: string, options?: { json?: unknown; bytes?: ArrayBuffer; offset?: number }) => Promise<Answer>;

export type Outcome = 'done' | 'noLine' | 'signIn';
export interface Sending { account: string; shelf: Shelf; line: Line; now(): number; pieceBytes?: number; changed?(): void }

class Stop extends Error { constructor(readonly outcome: Outcome) { super(outcome); } }

const said = (answer: Answer): Said => ({
  status: answer.status, code: String(answer.json?.type ?? '').replace('urn:chuangcheng:', '') || `http-${answer.status}`, text: answer.json?.detail ?? answer.json?.title ?? '',
  fields: answer.json?.errors,
});

/// The difference between the server's clock and this one, in milliseconds; null when it did not say.
export const skewOf = (answer: Answer, now: number): number | null => { const date = Date.parse(answer.header('Date') ?? ''); return Number.isNaN(date) ? null : date - now; };

/// Nobody minds a clock that is off by less.
export const tolerance = 120_000;
export const correctionOf = (skew: number) => (Math.abs(skew) > tolerance ? skew : 0);
export const shift = (time: string, by: number) => new Date(Date.parse(time) + by).toISOString();

function putRight(entry: Entry, by: number) {
  const own = ['startedAt', 'finishedAt', 'at'].filter(name => name in entry.body), moved = (by: number) => Object.fromEntries(own.map(name => [name, shift(entry.body[name], by)]));
  entry.deviceTimes ??= moved(-(entry.clock ?? 0));
  entry.body = { ...entry.body, ...moved(by) };
  entry.at = shift(entry.at, by);
  entry.clock = (entry.clock ?? 0) + by;
  entry.timeCorrected = true;
}

/// A record made before the server was heard gets the server's time, once, before it leaves: after that its content is settled, for it may have arrived. Where the phone's
/// clock was put right in the meantime the difference says nothing: then the record would lie before what went ahead of it, or after now.
function settle(entry: Entry, skew: number | null, now: number) {
  const by = skew === null || entry.clock === undefined ? 0 : correctionOf(skew) - entry.clock, right = Date.parse(entry.at) + by;
  if (Math.abs(by) > tolerance && right <= now + skew! + tolerance && !(right < Date.parse(entry.after ?? '') - tolerance)) putRight(entry, by);
  entry.tried = true;
}

async function ask(sending: Sending, ...request: Parameters<Line>): Promise<Answer> {
  let answer: Answer;
  try { answer = await sending.line(...request); } catch { throw new Stop('noLine'); }
  if (answer.status === 401) throw new Stop('signIn');
  // A page instead of an answer comes from somebody else on the line: a hotspot that wants a password first.
  if (answer.status < 300 && /text\/html/.test(answer.header('Content-Type') ?? '')) throw new Stop('noLine');
  if (answer.status === 429 || answer.status === 503 || answer.status === 502 || answer.status === 504) throw new Stop('noLine');
  return answer;
}

/// It can still be taken back; seconds, so that a clock set back in between holds nothing for days.
export const isHeld = (entry: Entry, now: number) => (entry.notBefore ?? 0) > now && entry.notBefore! < now + 60_000;

/// Everything of this account that can be sent now. Records go before photos, so that the office knows of the finding as early as the line allows.
export async function send(sending: Sending): Promise<Outcome> {
  try {
    const mine = async () => (await sending.shelf.entries()).filter(entry => entry.account === sending.account && entry.state === 'waiting' && !isHeld(entry, sending.now()));
    const fresh = (await mine()).filter(entry => !entry.receipt && !entry.tried);
    if (fresh.length) {
      const skew = skewOf(await ask(sending, 'GET', '/api/me'), sending.now());
      for (const entry of fresh) { settle(entry, skew, sending.now()); await sending.shelf.keep(entry); }
    }
    // One whose sending always breaks the line blocks nobody behind it; two in a row are a line that is down.
    let broken = 0, left = false;
    const each = async (entry: Entry, step: typeof sendPhotos) => {
      try { await step(sending, entry); broken = 0; } catch (stop) { left = true; if (!(stop instanceof Stop) || stop.outcome !== 'noLine' || ++broken > 1) throw stop; }
    };
    for (const entry of await mine()) if (!entry.receipt) await each(entry, sendRecord);
    for (const entry of await mine()) if (entry.receipt) await each(entry, sendPhotos);
    return left ? 'noLine' : 'done';
  } catch (stop) {
    if (stop instanceof Stop) return stop.outcome;
    throw stop;
  } finally {
    sending.changed?.();
  }
}

async function keep(sending: Sending, entry: Entry) {
  await sending.shelf.keep(entry);
  sending.changed?.();
}

async function sendRecord(sending: Sending, entry: Entry): Promise<void> {
  const answer = await ask(sending, entry.method, entry.path, { json: entry.body });
  if (answer.status === 200 || answer.status === 201) {
    entry.receipt = { at: new Date(sending.now()).toISOString(), known: answer.status === 200 && entry.kind !== 'move' };
    if (!entry.photos.length) entry.state = 'sent';
    delete entry.said;
    return keep(sending, entry);
  }
  const reason = said(answer);
  const skew = skewOf(answer, sending.now());
  if (answer.status === 400 && (entry.kind === 'visit' || entry.kind === 'patrol') && !entry.timeCorrected && skew && JSON.stringify(answer.json).includes('future')) {
    // The phone's clock was ahead: nothing was recorded under this id, so it goes again with the times the server's clock would have had.
    putRight(entry, skew);
    await keep(sending, entry);
    return sendRecord(sending, entry);
  }
  entry.said = reason;
  // The server stumbled: this record waits, the others go on.
  if (answer.status >= 500) return keep(sending, entry);
  entry.state = answer.status === 409 ? 'conflict' : 'refused';
  if (entry.state === 'conflict') {
    const theirs = await ask(sending, 'GET', entry.kind === 'move' ? entry.path.replace(/\/moves$/, '') : entry.path);
    entry.theirs = theirs.status === 200 ? theirs.json : null;
  }
  return keep(sending, entry);
}

async function sendPhotos(sending: Sending, entry: Entry) {
  let left = 0;
  for (const sha of entry.photos) {
    const photo = await sending.shelf.photo(sha);
    if (photo?.receipt) continue;
    if (!photo?.bytes) { entry.said = { status: 0, code: 'photo-gone', text: '' }; entry.state = 'refused'; continue; }
    if (await sendPhoto(sending, photo)) { delete photo.said; photo.bytes = null; } else left++;
    await sending.shelf.keepPhoto(photo);
    sending.changed?.();
    if (photo.said && photo.said.status < 500) { entry.said = photo.said; entry.state = 'refused'; }
  }
  if (!left && entry.state === 'waiting') entry.state = 'sent';
  await keep(sending, entry);
}

/// In pieces from where the server stands; true with a receipt.
async function sendPhoto(sending: Sending, photo: Photo): Promise<boolean> {
  const path = `/api/photos/${photo.sha}`, piece = sending.pieceBytes ?? 256 * 1024;
  const received = (known: boolean) => { photo.receipt = { at: new Date(sending.now()).toISOString(), known }; return true; };
  const head = await ask(sending, 'HEAD', path);
  if (head.status === 200) return received(true);
  let offset = Number(head.header('Upload-Offset') ?? 0);
  for (let round = 0; offset < photo.size && round < 10_000; round++) {
    const answer = await ask(sending, 'PATCH', path, { bytes: photo.bytes!.slice(offset, offset + piece), offset });
    if (answer.status === 200 || answer.status === 201) return received(answer.status === 200);
    if (answer.status === 204) offset = Number(answer.header('Upload-Offset'));
    else if (answer.status === 409 && answer.json?.offset !== undefined) offset = Number(answer.json.offset);
    else break;
  }
  // What arrived in pieces is not what was sent (two lines wrote at once), or pieces are refused: once more as a whole.
  const whole = await ask(sending, 'PUT', path, { bytes: photo.bytes! });
  if (whole.status === 200 || whole.status === 201) return received(whole.status === 200);
  photo.said = said(whole);
  return false;
}
