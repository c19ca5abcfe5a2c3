// Where to go first, and by which way.
import type { Day, Site, Spot } from './model';

export interface Reason { key: 'round' | 'rebounds' | 'open' | 'age' | 'never' | 'festival'; count: number }
export interface Stop { site: Site; score: number; reasons: Reason[]; metres: number | null }

/// The district's day of an instant.
export const dayOf = (day: Day, at: string) => new Date(Date.parse(at) + day.calendar.offsetMinutes * 60_000).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/// Rebounds, open problems, time since the last look, a festival near, a round that still needs it.
export function risk(site: Site, day: Day, unvisited: Set<string>, daily: Set<string>): { score: number; reasons: Reason[] } {
  const reasons: Reason[] = [];
  let score = 0;
  const add = (key: Reason['key'], count: number, points: number) => { reasons.push({ key, count }); score += points; };
  if (unvisited.has(site.id)) add('round', 1, 6);
  if (site.rebounds) add('rebounds', site.rebounds, Math.min(6, site.rebounds * 3));
  if (site.open) add('open', site.open, Math.min(3, site.open));
  if (site.seen === null) add('never', 0, 3);
  else {
    const age = daysBetween(site.seen, day.day);
    if (age >= 7) add('age', age, Math.min(4, age / 7));
  }
  if (day.festivals.length && daily.has(site.type)) add('festival', 1, 2);
  return { score, reasons };
}

export function metresBetween(a: Spot, b: Spot): number {
  const rad = Math.PI / 180, x = (b.longitude - a.longitude) * rad * Math.cos((a.latitude + b.latitude) / 2 * rad), y = (b.latitude - a.latitude) * rad;
  return Math.sqrt(x * x + y * y) * 6_371_000;
}

const spotOf = (site: Site): Spot | null => site.longitude === null || site.latitude === null ? null : { longitude: site.longitude, latitude: site.latitude };

export function stops(day: Day, me: Spot | null): Stop[] {
  const unvisited = new Set(day.rounds.flatMap(round => { const seen = new Set(round.visited); return round.sites.filter(site => !seen.has(site)); }));
  const daily = new Set(day.types.filter(type => type.patrol.startsWith('每日')).map(type => type.code));
  return day.sites.map(site => {
    const spot = spotOf(site);
    return { site, ...risk(site, day, unvisited, daily), metres: me && spot ? metresBetween(me, spot) : null };
  });
}

/// The risky first, in three bands; inside a band always to the nearest not yet on the way.
export function walk(all: Stop[], me: Spot | null): Stop[] {
  const way: Stop[] = [];
  let here = me;
  for (const [least, below] of [[6, Infinity], [3, 6], [-1, 3]] as const) {
    const band = all.filter(stop => stop.score >= least && stop.score < below).sort((a, b) => b.score - a.score || (a.site.code < b.site.code ? -1 : 1));
    const lost = band.filter(stop => !spotOf(stop.site)), left = band.filter(stop => spotOf(stop.site));
    while (left.length) {
      let best = 0;
      if (here) for (let i = 0, least = Infinity; i < left.length; i++) {
        const metres = metresBetween(here, spotOf(left[i]!.site)!);
        if (metres < least) [best, least] = [i, metres];
      }
      const next = left[best]!;
      left[best] = left[left.length - 1]!;
      left.pop();
      way.push(next);
      here = spotOf(next.site);
    }
    way.push(...lost);
  }
  return way;
}

/// Reckoned once when the day comes, so that the app starts with the first rows at once.
export function wayOf(day: Day): number[] {
  const numbers = new Map(day.sites.map((site, at) => [site, at]));
  return walk(stops(day, null), null).map(stop => numbers.get(stop.site)!);
}

export const near = (all: Stop[]): Stop[] => all.filter(stop => stop.metres !== null).sort((a, b) => a.metres! - b.metres!);

/// Every word somewhere in code, name or address.
export function search(all: Stop[], words: string): Stop[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return all;
  return all.filter(({ site }) => { const text = `${site.code} ${site.name} ${site.address}`.toLowerCase(); return wanted.every(word => text.includes(word)); });
}

/// The site a printed code or a typed one means: an address with its id, or its code.
export function siteOf(day: Day, text: string): Site | null {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();
  const last = decodeURIComponent(text.trim().split(/[/?#=]/).pop() ?? '').toLowerCase();
  return day.sites.find(site => site.id === id) ?? day.sites.find(site => site.code.toLowerCase() === last) ?? null;
}
