import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { dueFrom } from '../deadline';
import type { Check, Item } from '../model';
import { Icon, itemName, Sheet } from '../parts';
import { contradiction, counts, proof, readScoreRule } from '../rules';
import { isWanted, want } from '../position';
import { localTime, t } from '../words';
import { clockNow } from '../work';
import { AddPhoto, PhotoStrip } from './photo';

/// What is wrong: nothing in it is forced, the done button is always there.
export function Finding({ item, check, keep, close, drop, forgetPlace }: { item: Item; check: Check; keep: (check: Check) => void; close: () => void; drop: () => void; forgetPlace: () => void }) {
  const { day } = useApp();
  const [now, set] = useState(check), [placed, setPlaced] = useState(isWanted());
  const change = (some: Partial<Check>) => { const next = { ...now, ...some }; set(next); keep(next); };
  const rule = readScoreRule(item.scoreRule), asked = proof(item.evidenceRule, 'fail', now.fixedOnTheSpot), what = counts(rule);
  const due = now.fixedOnTheSpot || !day ? null : dueFrom(day.calendar, Date.parse(clockNow()), item.deadline);
  const odd = contradiction(rule, 'fail', now.count);
  const number = (n: number) => change({ count: Math.max(0, Math.min(1_000_000, n)) });
  return (
    <Sheet title={itemName(item)} close={close}>
      {item.notCounted && <p class="trap"><b>{t('check.notCounted')}</b> <span lang="zh-CN">{item.notCounted}</span></p>}
      <PhotoStrip photos={now.photos} change={photos => change({ photos })} />
      {asked === 'nothing' ? <p class="hint">{t('finding.noPhoto')}</p>
        : asked === 'record' ? <p class="hint">{t('finding.record')}</p>
          : asked === 'call' ? <p class="hint">{t('finding.call')}</p>
            : <AddPhoto class={asked === 'photo' && !now.photos.length ? 'asked' : ''} label={t(asked === 'photo' ? 'finding.photo' : 'finding.photoWelcome')} add={sha => set(before => { const next = { ...before, photos: [...before.photos, sha] }; keep(next); return next; })} />}
      {what && <div class="count">
        <span id="count-label">{t(`count.${what}`)}</span>
        <span class="stepper" role="group" aria-labelledby="count-label">
          <button aria-label={t('count.less')} onClick={() => number((now.count ?? 1) - 1)}>−</button>
          <input aria-labelledby="count-label" inputMode="numeric" value={now.count ?? ''} placeholder={what === 'cases' ? '1' : '—'} onInput={event => { const n = parseInt(event.currentTarget.value, 10); if (Number.isNaN(n)) change({ count: null }); else number(n); }} />
          <button aria-label={t('count.more')} onClick={() => number((now.count ?? (what === 'cases' ? 1 : 0)) + 1)}>+</button>
        </span>
      </div>}
      {odd && <p class="hint">{t('finding.odd')}</p>}
      {rule.kind === 'byHand' && <p class="hint">{t('finding.byHand')}</p>}
      <label class="note">{t('finding.note')}<textarea rows={2} maxLength={2000} value={now.note} placeholder={t('finding.notePlaceholder')} onInput={event => change({ note: event.currentTarget.value })} /></label>
      <label class="switch"><input type="checkbox" checked={now.fixedOnTheSpot} onChange={event => change({ fixedOnTheSpot: event.currentTarget.checked })} />{t('finding.fixed')}</label>
      <label class="switch"><input type="checkbox" name="position" checked={placed} onChange={event => { const yes = event.currentTarget.checked; want(yes); setPlaced(yes); if (!yes) forgetPlace(); }} />{t('finding.position')}</label>
      <div class="sheet-foot">
        <button class="plain" onClick={drop}>{t('finding.drop')}</button>
        <button class="main" onClick={close}><Icon name="yes" />{t('done')}{due && <small>{t('finding.due', localTime(due.at))}{due.provisional && '*'}</small>}</button>
      </div>
    </Sheet>);
}
