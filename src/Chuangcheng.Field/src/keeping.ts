// Something begun: kept on the device after each change, one write after the other, the last one last.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from './model';
import * as store from './shelf';
import { clockNow, kept, look } from './work';

export interface Kept {
  draft: Draft;
  /// As it is by now, after whatever was waited for.
  now(): Draft;
  change(how: (now: Draft) => Draft): void;
  /// Everything so far lies on the device, and nothing more is kept until it is taken up again. False when somebody else is at it already: a second tap hands nothing in twice.
  settle(): Promise<boolean>;
  takeUp(draft?: Draft): void;
}

export function useKept(known: Draft | undefined, begin: () => Draft): Kept {
  const [draft, show] = useState<Draft>(() => known ?? begin());
  const hold = useRef({ draft, leaving: [] as string[], saving: Promise.resolve(), settling: false, settled: false }).current;
  useEffect(() => () => void hold.saving.then(look), []);
  const save = async (next: Draft) => {
    if (hold.settled || hold.draft !== next) return;
    const leaving = hold.leaving;
    if (await kept(() => (isEmpty(next) ? store.dropDraft(next.id, leaving) : store.keepDraft(next, leaving)))) hold.leaving = hold.leaving.filter(sha => !leaving.includes(sha));
  };
  return {
    draft,
    now: () => hold.draft,
    change(how) {
      const next = { ...how(hold.draft), savedAt: clockNow() }, now = new Set(store.photosOf(next));
      hold.leaving = [...hold.leaving, ...store.photosOf(hold.draft)].filter(sha => !now.has(sha));
      hold.draft = next;
      show(next);
      hold.saving = hold.saving.then(() => save(next));
    },
    async settle() {
      if (hold.settling) return false;
      hold.settling = true;
      await hold.saving;
      return hold.settled = true;
    },
    takeUp(next) { hold.settling = hold.settled = false; if (next) show(hold.draft = next); },
  };
}

/// Photos to be sorted and answers begun are nothing without a word or a photo.
const isEmpty = (draft: Draft) => (draft.kind === 'street' || draft.kind === 'answer') && !draft.pictures.length && !draft.note;
