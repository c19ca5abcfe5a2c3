import assert from 'node:assert/strict';
import { test } from 'node:test';
import { send, type Answer, type Entry, type Line } from '../src/sending';
import { MemoryShelf } from './memory-shelf';

const answer = (status: number, json: unknown = null, headers: Record<string, string> = {}): Answer => ({ status, json, header: name => headers[name] ?? null });
const visit = (id: string, more: Partial<Entry> = {}): Entry => ({ id, kind: 'visit', account: 'me', method: 'PUT', path: `/api/visits/${id}`, body: { startedAt: '2026-05-20T02:00:00Z', finishedAt: '2026-05-20T02:10:00Z' }, title: id, photos: [], at: '2026-05-20T02:10:00Z', state: 'waiting', ...more });
const run = async (shelf: MemoryShelf, line: Line, account = 'me') => send({ account, shelf, line, now: () => Date.parse('2026-05-20T03:00:00Z'), pieceBytes: 10 });

test('one bad record never blocks the others', async () => {
  const shelf = new MemoryShelf();
  for (const id of ['a', 'bad', 'broken', 'z']) await shelf.keep(visit(id));
  assert.equal(await run(shelf, async (_, path) => path.endsWith('bad') ? answer(400, { type: 'urn:chuangcheng:bad-value', detail: 'why' }) : path.endsWith('broken') ? answer(500) : answer(201)), 'done');
  assert.deepEqual([...shelf.kept.values()].map(e => e.state), ['sent', 'refused', 'waiting', 'sent']);
  assert.equal(shelf.kept.get('bad')!.said!.text, 'why');
});

test('“already have it” is success', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a'));
  await run(shelf, async () => answer(200));
  assert.equal(shelf.kept.get('a')!.state, 'sent');
  assert.equal(shelf.kept.get('a')!.receipt!.known, true);
});

test('a conflict keeps both versions', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a'));
  await run(shelf, async method => method === 'GET' ? answer(200, { kind: 'patrol' }) : answer(409, { type: 'urn:chuangcheng:visit-already-recorded' }));
  assert.equal(shelf.kept.get('a')!.state, 'conflict');
  assert.deepEqual(shelf.kept.get('a')!.theirs, { kind: 'patrol' });
});

test('a broken line stops and loses nothing; the next run goes on where it stood', async () => {
  const shelf = new MemoryShelf();
  const bytes = new Uint8Array(35).map((_, i) => i).buffer;
  await shelf.keep(visit('a', { photos: ['p'] }));
  await shelf.keepPhoto({ sha: 'p', size: 35, bytes, at: '' });
  let calls = 0, stored: number[] = [];
  const line = (breaks: number): Line => async (method, _path, options = {}) => {
    if (++calls === breaks) throw new Error('line');
    if (method === 'HEAD') return stored.length === 35 ? answer(200) : answer(404, null, { 'Upload-Offset': String(stored.length) });
    if (method === 'PATCH') {
      assert.equal(options.offset, stored.length);
      stored = [...stored, ...new Uint8Array(options.bytes!)];
      return stored.length === 35 ? answer(201) : answer(204, null, { 'Upload-Offset': String(stored.length) });
    }
    return answer(201);
  };
  assert.equal(await run(shelf, line(4)), 'noLine');
  assert.equal(shelf.kept.get('a')!.state, 'waiting');
  assert.ok(shelf.pictures.get('p')!.bytes);
  assert.equal(await run(shelf, line(-1)), 'done');
  assert.equal(shelf.kept.get('a')!.state, 'sent');
  assert.deepEqual(stored, [...new Uint8Array(bytes)]);
  assert.equal(shelf.pictures.get('p')!.bytes, null);
});

test('a clock far ahead is put right by the server’s, once', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a', { body: { startedAt: '2026-05-30T02:00:00.000Z', finishedAt: '2026-05-30T02:10:00.000Z' } }));
  const bodies: any[] = [];
  await send({ account: 'me', shelf, now: () => Date.parse('2026-05-30T03:00:00Z'), line: async (_m, _p, o) => { if (!o) return answer(200); bodies.push(o.json); return bodies.length === 1 ? answer(400, { type: 'urn:chuangcheng:in-the-future' }, { Date: 'Wed, 20 May 2026 03:00:00 GMT' }) : answer(201); } });
  assert.deepEqual(bodies[1], { startedAt: '2026-05-20T02:00:00.000Z', finishedAt: '2026-05-20T02:10:00.000Z' });
  assert.equal(shelf.kept.get('a')!.timeCorrected, true);
  assert.equal(shelf.kept.get('a')!.state, 'sent');
});

const nineDays = 9 * 86_400_000, late = (time: string) => new Date(Date.parse(time) - nineDays).toISOString();

test('a clock that was slow before the server was heard is put right before anything leaves, and the phone’s own time is kept', async () => {
  const shelf = new MemoryShelf(), truth = { startedAt: '2026-05-20T02:00:00.000Z', finishedAt: '2026-05-20T02:10:00.000Z' };
  await shelf.keep(visit('a', { body: { startedAt: late(truth.startedAt), finishedAt: late(truth.finishedAt) }, at: late(truth.finishedAt), clock: 0, after: '2026-05-19T10:00:00Z' }));
  const bodies: any[] = [], date = { Date: 'Wed, 20 May 2026 03:00:00 GMT' };
  const go = (now: string, lost: boolean) => send({ account: 'me', shelf, now: () => Date.parse(now), line: async (_m, _p, o) => { if (!o) return answer(200, null, date); bodies.push(o.json); if (lost) throw new Error('line'); return answer(200, null, date); } });
  // The answer is lost, then the phone gets the right time by itself: what may have arrived does not change any more.
  assert.equal(await go(late('2026-05-20T03:00:00Z'), true), 'noLine');
  assert.equal(await go('2026-05-20T03:00:00Z', false), 'done');
  assert.deepEqual(bodies, [truth, truth]);
  const { deviceTimes, timeCorrected, state } = shelf.kept.get('a')!;
  assert.deepEqual({ deviceTimes, timeCorrected, state }, { deviceTimes: { startedAt: late(truth.startedAt), finishedAt: late(truth.finishedAt) }, timeCorrected: true, state: 'sent' });
});

test('what was recorded with the right time stays when the clock is put right later', async () => {
  const shelf = new MemoryShelf(), body = { startedAt: '2026-05-20T02:00:00.000Z', finishedAt: '2026-05-20T02:10:00.000Z' };
  // Made nine days ahead of the phone's slow clock, as the server had told it; by now the phone knows the time itself.
  await shelf.keep(visit('a', { body, clock: nineDays, after: '2026-05-20T01:00:00Z' }));
  await send({ account: 'me', shelf, now: () => Date.parse('2026-05-20T03:00:00Z'), line: async () => answer(201, null, { Date: 'Wed, 20 May 2026 03:00:00 GMT' }) });
  assert.deepEqual(shelf.kept.get('a')!.body, body);
  assert.equal(shelf.kept.get('a')!.timeCorrected, undefined);
});

test('a clock set back while something could still be taken back holds it for seconds, not for days', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a', { notBefore: Date.parse('2026-05-29T03:00:05Z') }));
  await run(shelf, async () => answer(201));
  assert.equal(shelf.kept.get('a')!.state, 'sent');
});

test('nobody sends another’s records, and what can still be taken back waits', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a', { account: 'other' }));
  await shelf.keep(visit('b', { notBefore: Date.parse('2026-05-20T03:00:05Z') }));
  await run(shelf, async () => { throw new Error('nothing is sent'); });
  assert.deepEqual([...shelf.kept.values()].map(e => e.state), ['waiting', 'waiting']);
});

test('a sign-in run out stops and says so', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a'));
  assert.equal(await run(shelf, async () => answer(401)), 'signIn');
  assert.equal(shelf.kept.get('a')!.state, 'waiting');
});

test('a photo the server cannot read is named, its record stays recorded', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a', { photos: ['p'] }));
  await shelf.keepPhoto({ sha: 'p', size: 4, bytes: new ArrayBuffer(4), at: '' });
  await run(shelf, async method => method === 'HEAD' ? answer(404, null, { 'Upload-Offset': '0' }) : method === 'PUT' && false ? answer(201) : method === 'PATCH' ? answer(400, { type: 'urn:chuangcheng:not-a-photo' }) : answer(201));
  assert.ok(['sent', 'refused'].includes(shelf.kept.get('a')!.state));
  assert.ok(shelf.kept.get('a')!.receipt);
});

test('a photo that is gone from the device is said, never counted as sent', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a', { photos: ['p'] }));
  await run(shelf, async () => answer(201));
  assert.equal(shelf.kept.get('a')!.state, 'refused');
  assert.equal(shelf.kept.get('a')!.said!.code, 'photo-gone');
});

test('a page of a hotspot is no receipt', async () => {
  const shelf = new MemoryShelf();
  await shelf.keep(visit('a'));
  assert.equal(await run(shelf, async () => answer(200, null, { 'Content-Type': 'text/html; charset=utf-8' })), 'noLine');
  assert.equal(shelf.kept.get('a')!.state, 'waiting');
  assert.equal(shelf.kept.get('a')!.receipt, undefined);
});

test('a photo that always breaks the line blocks no other', async () => {
  const shelf = new MemoryShelf(), bytes = new Uint8Array(5).buffer;
  for (const id of ['a', 'b']) {
    await shelf.keep(visit(id, { photos: [id] }));
    await shelf.keepPhoto({ sha: id, size: 5, bytes, at: '' });
  }
  const outcome = await run(shelf, async (method, path) => {
    if (path === '/api/photos/a' && method !== 'HEAD') throw new Error('reset');
    return method === 'HEAD' ? answer(404) : answer(201);
  });
  assert.deepEqual([outcome, shelf.kept.get('a')!.state, shelf.kept.get('b')!.state], ['noLine', 'waiting', 'sent']);
});
