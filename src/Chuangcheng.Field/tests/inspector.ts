// A simulated inspector with the app's own way of sending: node inspector.mjs ADDRESS LINE USER PASSWORD VISITS PHOTOS_EACH RESENDS SEED BYTES_EACH PIECE
// Signs in at ADDRESS, sends through LINE.
// Prints one line of JSON: what it holds receipts for.
import { createHash } from 'node:crypto';
import { send, type Line } from '../src/sending';
import { MemoryShelf } from './memory-shelf';

let [address, through, userName, password, visits, photosEach, resends, seed, bytesEach, piece] = process.argv.slice(2) as string[];
let token = '', dead = false;
const line: Line = async (method, path, { json, bytes, offset } = {}) => {
  dead = false;
  const answer = await fetch(address + path, {
    method, body: bytes ?? (json === undefined ? null : JSON.stringify(json)), signal: AbortSignal.timeout(20_000),
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(json === undefined ? {} : { 'Content-Type': 'application/json' }), ...(offset === undefined ? {} : { 'Upload-Offset': String(offset) }) },
  }).catch(wrong => { dead = wrong.cause?.code === 'ECONNREFUSED'; throw wrong; });
  const text = await answer.text();
  return { status: answer.status, json: text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null, header: name => answer.headers.get(name) };
};
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => { for (let tries = 0; ; tries++) try { return await ask(); } catch (wrong) { if (tries > 3000) throw wrong; await new Promise(next => setTimeout(next, 20)); } };

const signed = await patiently(async () => { const answer = await line('POST', '/api/tokens', { json: { userName, password } }); if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`); return answer.json; });
token = signed.token;
const day = await patiently(async () => { const answer = await line('GET', '/api/field/day'); if (answer.status !== 200) throw new Error(`the day answered ${answer.status}`); return answer.json; });
const site = day.sites[Number(seed) % day.sites.length], items = day.items.filter((item: any) => item.types.includes(site.type));

/// A JPEG of its own: a picture of one pixel, and a comment nobody else has.
function photo(n: string) {
  const head = Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=', 'base64');
  const parts = [head.subarray(0, 2)];
  for (let left = Number(bytesEach), part = 0; left > 0; left -= 60_000, part++) {
    const size = Math.min(left, 60_000), comment = Buffer.alloc(size + 4);
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(size + 2, 2);
    let state = createHash('sha256').update(`${seed} ${n} ${part}`).digest();
    for (let at = 4; at < comment.length; at += 32) { state.copy(comment, at); state = createHash('sha256').update(state).digest(); }
    parts.push(comment);
  }
  const bytes = Buffer.concat([...parts, head.subarray(2)]);
  return { sha: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, bytes: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer, at: '' };
}

address = through!;
const started = Date.now(), seen: unknown[] = [], received: unknown[] = [];
let broken = 0;
// Some at a time: a device holds a day, not a year.
for (let first = 0; first < Number(visits); first += 100) {
  const shelf = new MemoryShelf();
  for (let v = first; v < Math.min(first + 100, Number(visits)); v++) {
    const id = crypto.randomUUID(), photos = Array.from({ length: Number(photosEach) }, (_, p) => photo(`${v} ${p}`));
    for (const each of photos) await shelf.keepPhoto(each);
    const now = new Date().toISOString();
    await shelf.keep({ id, kind: 'visit', account: 'me', method: 'PUT', path: `/api/visits/${id}`, title: '', photos: photos.map(p => p.sha), at: now, state: 'waiting',
      body: { siteId: site.id, kind: 'patrol', startedAt: now, finishedAt: now, checks: items.slice(0, 5).map((item: any, i: number) => ({ item: item.code, result: i ? 'pass' : 'fail', photos: i ? [] : photos.map(p => p.sha) })) } });
  }
  const kept = [...shelf.kept.values()].map(entry => structuredClone(entry)), pictures = [...shelf.pictures.values()];
  for (let round = 0; round <= Number(resends); round++) {
    if (round) for (const entry of kept) await shelf.keep(entry);
    if (round) for (const each of pictures) await shelf.keepPhoto(each);
    for (let tries = 0; [...shelf.kept.values()].some(entry => entry.state === 'waiting') && tries < 20_000; tries++) {
      const outcome = await send({ account: 'me', shelf, line, now: Date.now, pieceBytes: Number(piece) });
      // Where nobody listens it is asked less often than where a line breaks.
      if (outcome === 'noLine') { broken++; await new Promise(next => setTimeout(next, dead ? 250 : 5)); }
    }
  }
  seen.push(...[...shelf.kept.values()].map(e => ({ id: e.id, state: e.state, photos: e.photos, said: e.said })));
  received.push(...[...shelf.pictures.values()].map(p => ({ sha: p.sha, received: !!p.receipt })));
}
console.log(JSON.stringify({ visits: seen, photos: received, broken, milliseconds: Date.now() - started }));
