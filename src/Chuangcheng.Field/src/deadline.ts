// When something is due: the district's calendar and hours come from the server, the reckoning is the same.
import type { Calendar } from './model';

const minute = 60_000, day = 86_400_000;
const number = (text: string) => Date.parse(text + 'T00:00:00Z') / day;
const clock = (text: string) => { const [h, m] = text.split(':'); return (Number(h) * 60 + Number(m)) * minute; };

export interface Due { at: number; provisional: boolean }

export function dueFrom(calendar: Calendar, start: number, limit: string): Due | null {
  const read = /^([1-9]\d*) (CH|WH|WD|ND)$/.exec(limit);
  if (!read) return null;
  const value = Number(read[1]), zone = calendar.offsetMinutes * minute;
  const dayOf = (instant: number) => Math.floor((instant + zone) / day);
  const off = new Set(calendar.off.map(number)), work = new Set(calendar.work.map(number));
  const works = (d: number) => work.has(d) || (!off.has(d) && (d + 4) % 7 !== 0 && (d + 4) % 7 !== 6);
  const windows = calendar.hours.map(([from, to]) => [clock(from), clock(to)] as const);
  const at = (d: number, time: number) => d * day + time - zone;
  const promise = (instant: number): Due => ({ at: instant, provisional: !calendar.years.includes(new Date(dayOf(instant) * day).getUTCFullYear()) });
  const close = (d: number) => promise(at(d, windows[windows.length - 1]![1]));
  let d = dayOf(start);
  if (read[2] === 'CH') return promise(start + value * 60 * minute);
  if (read[2] === 'WD') {
    for (let left = value; left > 0;) if (works(++d)) left--;
    return close(d);
  }
  if (read[2] === 'ND') {
    for (d += value; !works(d);) d++;
    return close(d);
  }
  let left = value * 60 * minute;
  for (let since = start + zone - d * day; ; d++, since = 0) {
    if (!works(d)) continue;
    for (const [from, to] of windows) {
      const begin = Math.max(since, from), room = to - begin;
      if (room <= 0) continue;
      if (left <= room) return promise(at(d, begin + left));
      left -= room;
    }
  }
}
