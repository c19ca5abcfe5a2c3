import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, Site } from '../src/model';
import { dayOf, metresBetween, near, search, siteOf, stops, walk, wayOf } from '../src/order';

const site = (n: number, more: Partial<Site> = {}): Site => ({
  id: `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`, code: `D${n}`, name: `小区${n}`, address: '和平街道', type: 'ST06', unit: null, longitude: 103 + (n * 7919 % 1000) / 10000, latitude: 39 + (n * 104729 % 1000) / 10000,
  seen: '2026-05-19', rebounds: 0, open: 0, shape: null, ...more,
});
const day = (sites: Site[], more: Partial<Day> = {}): Day => ({
  day: '2026-05-20', me: { id: '', name: '', role: 'inspector', unit: '', unitName: '', districtName: '', rights: [] }, edition: 'e', example: true, demonstration: true,
  types: [{ code: 'ST06', name: '小区', nameEn: 'Compound', route: '', patrol: '每日' }], items: [], sites, moreSites: 0, problems: [], moreProblems: 0, rounds: [], patrols: [], units: [],
  calendar: { version: 1, zone: '', offsetMinutes: 480, off: [], work: [], years: [], hours: [] }, festivals: [], ...more,
});

test('what came back goes before what is old, and what is old before what was just seen', () => {
  const way = walk(stops(day([site(1), site(2, { rebounds: 2 }), site(3, { seen: '2026-04-20' }), site(4, { seen: null })]), null), null);
  assert.equal(way[0]!.site.code, 'D2');
  assert.equal(way[3]!.site.code, 'D1');
});

test('a festival and a round make a place more urgent', () => {
  const [plain] = stops(day([site(1)]), null);
  const [urgent] = stops(day([site(1)], { festivals: [{ name: '国庆', nameEn: '', from: '', to: '' }], rounds: [{ id: 'r', name: '', kind: 'round', mine: false, from: '', to: '', items: [], sites: [site(1).id], visited: [] }] }), null);
  assert.ok(urgent!.score > plain!.score);
  assert.deepEqual(urgent!.reasons.map(r => r.key), ['round', 'festival']);
});

test('the way goes to the nearest next and forgets nobody, two thousand places in a blink', () => {
  const sites = Array.from({ length: 2000 }, (_, n) => site(n, n % 50 ? {} : { longitude: null }));
  const me = { longitude: 103.05, latitude: 39.05 };
  const way = walk(stops(day(sites), me), me);
  assert.equal(new Set(way.map(s => s.site.id)).size, 2000);
  const length = (some: typeof way) => some.reduce((sum, s, i) => (i && s.site.longitude !== null && some[i - 1]!.site.longitude !== null ? sum + metresBetween(some[i - 1]!.site as any, s.site as any) : sum), 0);
  assert.ok(length(way) < length(stops(day(sites), me)) / 5);
});

test('the way kept with the day is the way', () => {
  const kept = day(Array.from({ length: 300 }, (_, n) => site(n, { rebounds: n % 4, ...(n % 50 ? {} : { longitude: null }) })));
  const all = stops(kept, null);
  assert.deepEqual(wayOf(kept).map(at => all[at]!.site.id), walk(all, null).map(stop => stop.site.id));
});

test('the day of an instant is the district’s, whatever its zone', () => {
  const west = day([]);
  west.calendar.offsetMinutes = -300;
  assert.equal(dayOf(day([]), '2026-05-20T16:30:00Z'), '2026-05-21');
  assert.equal(dayOf(west, '2026-05-20T03:30:00Z'), '2026-05-19');
});

test('near me is in order and leaves out what has no position', () => {
  const list = near(stops(day([site(1), site(2), site(3, { longitude: null })]), { longitude: 103, latitude: 39 }));
  assert.equal(list.length, 2);
  assert.ok(list[0]!.metres! <= list[1]!.metres!);
});

test('a code is an address with the id, or the site’s own code in any case', () => {
  const one = day([site(1), site(12)]);
  assert.equal(siteOf(one, `https://example.test/sites/${site(12).id}?from=card`)?.code, 'D12');
  assert.equal(siteOf(one, ' d1 ')?.code, 'D1');
  assert.equal(siteOf(one, 'https://example.test/s/D12')?.code, 'D12');
  assert.equal(siteOf(one, 'D9'), null);
});

test('every word has to be found', () => {
  const all = stops(day([site(1), site(2)]), null);
  assert.deepEqual(search(all, '和平 小区2').map(s => s.site.code), ['D2']);
});
