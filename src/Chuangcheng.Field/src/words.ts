import zh from './words/zh';
import en from './words/en';

export type Key = keyof typeof zh;
export type Tongue = 'zh-CN' | 'en';

let tongue: Tongue = (localStorage.getItem('language') as Tongue | null) ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
export const language = () => tongue;
export const isZh = () => tongue === 'zh-CN';

export function speak(next: Tongue) {
  tongue = next;
  localStorage.setItem('language', next);
  document.documentElement.lang = next;
  document.title = t('app.title');
}

export function t(key: Key, ...values: (string | number)[]): string {
  return (isZh() ? zh : en)[key].replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}

/// A word for something the server names; its own name when there is none.
export const word = (area: string, name: string): string => { const key = `${area}.${name}` as Key; return key in zh ? t(key) : name; };

/// The district's, once its day is known; until then the phone's.
let zone: string | undefined;
export const tellTimeIn = (name: string) => { zone = name; };

export const dayWords = (day: string) => new Intl.DateTimeFormat(tongue, { timeZone: 'UTC', month: 'numeric', day: 'numeric', weekday: 'short' }).format(new Date(day));
export const localTime = (iso: string | number) => new Intl.DateTimeFormat(tongue, { timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
