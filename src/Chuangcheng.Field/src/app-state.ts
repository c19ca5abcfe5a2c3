// What the screens share. One object; a change redraws what looks at it.
import { useEffect, useState } from 'preact/hooks';
import type { Day, Draft, Spot } from './model';
import type { Entry, Photo } from './sending';

export interface Session { token: string; expiresAt: string; userName: string; account: string }
export interface State {
  ready: boolean; session: Session | null; day: Day | null; entries: Entry[]; photos: Map<string, Omit<Photo, 'bytes'>>; drafts: Draft[];
  sending: boolean; lastReached: string | null; lineDown: boolean; signInAgain: boolean; skew: number; newVersion: ServiceWorker | null;
  persisted: boolean | null; usage: number; quota: number; toast: { text: string; undo?: () => void } | null; spot: Spot | null;
}

export const state: State = {
  ready: false, session: null, day: null, entries: [], photos: new Map(), drafts: [], sending: false, lastReached: null, lineDown: false, signInAgain: false, skew: 0,
  newVersion: null, persisted: null, usage: 0, quota: 0, toast: null, spot: null,
};

const watchers = new Set<() => void>();
export function change(some: Partial<State>) {
  Object.assign(state, some);
  watchers.forEach(watch => watch());
}

export function useApp(): State {
  const [, redraw] = useState(0);
  useEffect(() => {
    const watch = () => redraw(n => n + 1);
    watchers.add(watch);
    return () => { watchers.delete(watch); };
  }, []);
  return state;
}

/// Where one is: the part of the address behind #, so that the phone's back button works.
export function useRoute(): string[] {
  const [hash, move] = useState(location.hash);
  useEffect(() => {
    const moved = () => { move(location.hash); scrollTo(0, 0); };
    // It may have changed between the drawing and this listening.
    move(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
}
export const go = (...parts: string[]) => { location.hash = '#/' + parts.map(encodeURIComponent).join('/'); };
export const back = () => { if (history.length > 1) history.back(); else go(''); };

let hiding = 0;
export function say(text: string, undo?: () => void, milliseconds = 4000) {
  change({ toast: undo ? { text, undo } : { text } });
  clearTimeout(hiding);
  hiding = setTimeout(() => change({ toast: null }), milliseconds) as unknown as number;
}
