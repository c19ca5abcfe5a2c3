import { useState } from 'preact/hooks';
import { go, say, useApp } from '../app-state';
import { useKept } from '../keeping';
import { search, stops } from '../order';
import { Head, itemName, Picture } from '../parts';
import { localTime, t } from '../words';
import { begin, begunAt, clockNow, entry, handIn, newId } from '../work';
import { AddPhoto, Blur } from './photo';

/// Walk and take photos; say at a desk what each shows. Each photo becomes a finding at a site.
export function Street({ rest }: { rest: string[] }) {
  const { day, drafts, session } = useApp();
  const { draft, change, settle, takeUp } = useKept(drafts.find(d => d.kind === 'street' && (rest[0] ? d.id === rest[0] : d.account === session?.account)),
    () => begin({ kind: 'street' }));
  const [rubbing, rub] = useState(false), [words, setWords] = useState(''), [chosen, choose] = useState<string[]>([]), [siteId, setSite] = useState(''), [item, setItem] = useState(''), [note, setNote] = useState('');
  if (!day) return <main><Head title={t('street.title')} /><p class="quiet big">{t('today.none')}</p></main>;
  const site = day.sites.find(s => s.id === siteId);
  const add = (sha: string) => change(now => ({ ...now, pictures: [...now.pictures.filter(p => p !== sha), sha] }));
  const save = async (event: Event) => {
    event.preventDefault();
    if (!site || !item) return;
    if (!await settle()) return;
    const id = newId(), left = draft.pictures.filter(sha => !chosen.includes(sha));
    const body = { siteId: site.id, kind: day.me.role === 'street' || day.me.role === 'department' ? 'patrol' : 'round', startedAt: begunAt(draft), finishedAt: clockNow(), checks: [{ item, result: 'fail', ...(note.trim() ? { note: note.trim() } : {}), photos: chosen }] };
    if (!await handIn([entry('visit', `/api/visits/${id}`, 'PUT', body, site.name, chosen, id)], left.length ? null : draft.id, left.length ? { ...draft, pictures: left } : undefined)) return takeUp();
    takeUp({ ...draft, pictures: left });
    choose([]); setItem(''); setNote('');
    say(t('check.saved', site.name, 1));
    if (!left.length) go('');
  };
  return (
    <main>
      <Head title={t('street.title')} under={t('street.hint')} />
      <AddPhoto label={t('street.take')} several add={add} />
      {draft.pictures.length > 0 && <>
        <h2>{t('street.sort', draft.pictures.length)}</h2>
        <ul class="strip wide">{draft.pictures.map((sha, at) => <li key={sha}><button aria-pressed={chosen.includes(sha)} aria-label={t('photo.number', at + 1)} onClick={() => choose(chosen.includes(sha) ? chosen.filter(c => c !== sha) : [...chosen, sha])}><Picture sha={sha} alt={t('photo.number', at + 1)} /></button></li>)}</ul>
        {chosen.length > 0 ? <form class="answer" onSubmit={save}>
          <label>{t('street.site')}<input type="search" value={words} onInput={event => setWords(event.currentTarget.value)} placeholder={t('today.search')} /></label>
          <select aria-label={t('street.site')} required value={siteId} onChange={event => { setSite(event.currentTarget.value); setItem(''); }}><option value="">{t('choose')}</option>{search(stops(day, null), words).slice(0, 60).map(s => <option key={s.site.id} value={s.site.id}>{s.site.name} · {s.site.code}</option>)}</select>
          {site && <label>{t('street.item')}<select required value={item} onChange={event => setItem(event.currentTarget.value)}><option value="">{t('choose')}</option>{day.items.filter(i => i.types.includes(site.type)).map(i => <option key={i.code} value={i.code}>{itemName(i)}</option>)}</select></label>}
          <label class="note">{t('finding.note')}<textarea rows={2} maxLength={2000} value={note} onInput={event => setNote(event.currentTarget.value)} /></label>
          {chosen.length === 1 && <button type="button" class="second" onClick={() => rub(true)}>{t('photo.blur')}</button>}
          <div class="pair"><button type="button" class="plain" onClick={() => { if (confirm(t('street.dropSure', chosen.length))) { change(now => ({ ...now, pictures: now.pictures.filter(sha => !chosen.includes(sha)) })); choose([]); } }}>{t('photo.drop')}</button><button class="main" disabled={!site || !item}>{t('street.save')}</button></div>
        </form> : <p class="hint">{t('street.choose')}</p>}
        {rubbing && <Blur sha={chosen[0]!} close={() => rub(false)} replace={sha => { change(now => ({ ...now, pictures: now.pictures.map(p => (p === chosen[0] ? sha : p)) })); choose([sha]); rub(false); }}
          drop={() => { change(now => ({ ...now, pictures: now.pictures.filter(p => p !== chosen[0]) })); choose([]); rub(false); }} />}
        <p class="quiet small">{t('street.since', localTime(draft.startedAt))}</p>
      </>}
    </main>);
}
