import { useMemo, useRef, useState } from 'preact/hooks';
import { go, say, useApp } from '../app-state';
import { useKept } from '../keeping';
import { Head, Icon, itemName } from '../parts';
import type { Check as Verdict, Draft, Item, Site } from '../model';
import { isWanted, readOnce } from '../position';
import * as store from '../shelf';
import { isZh, t, word } from '../words';
import { begin, begunAt, clockNow, entry, handIn, look, newId } from '../work';
import { Finding } from './finding';

const kinds = ['round', 'patrol', 'fullCoverage', 'special', 'unannounced', 'supervision', 'recheck', 'mock'];

/// A check list at a site or a free place: exceptions on patrol, every item on an inspection; on the ground of a patrol nothing but what is wrong. Kept after each tap.
export function Check({ id, draft: draftId, ground }: { id: string; draft?: string; ground?: { round: string; id: string } }) {
  const { day, drafts, session } = useApp();
  const known = drafts.find(d => (draftId ? d.id === draftId : d.account === session?.account && (ground ? d.place?.ground === ground.id && d.round === ground.round : d.siteId === id && d.kind !== 'street')));
  const site = day?.sites.find(s => s.id === (known?.siteId ?? id)) ?? null;
  const { draft, now, change, settle, takeUp } = useKept(known, () => (ground ? onGround(ground.round, ground.id) : atSite(id)));
  const [finding, setFinding] = useState<Item | null>(null), [asking, setAsking] = useState<string | null>(null), [open, setOpen] = useState<string | null>(null), [narrow, setNarrow] = useState('');
  const locating = useRef<Promise<void>>(Promise.resolve());

  function atSite(siteId: string): Draft {
    const patrols = day?.me.role === 'street' || day?.me.role === 'department';
    const round = day?.rounds.find(r => (r.mine || !patrols) && r.sites.includes(siteId) && !r.visited.includes(siteId));
    return begin({ siteId, kind: round?.kind ?? (patrols ? 'patrol' : 'round'), round: round?.id ?? null });
  }

  function onGround(roundId: string, groundId: string): Draft {
    const name = day?.patrols.find(p => p.id === roundId)?.places.find(place => place.id === groundId)?.name;
    return begin({ kind: 'patrol', round: roundId, place: name ? { address: name, unit: groundId, type: null, longitude: null, latitude: null, propose: false, ground: groundId } : null });
  }

  const type = site?.type ?? draft.place?.type ?? '';
  const round = day?.rounds.find(r => r.id === draft.round);
  const items = useMemo(() => (day?.items ?? []).filter(item => (!(type || narrow) || item.types.includes(type || narrow)) && (!round?.items.length || round.items.includes(item.code))), [day, type, narrow, round]);
  if (!day || (!site && !draft.place)) return <main><Head title={t('check.gone')} /><p class="quiet big">{t('check.goneWhy')}</p></main>;

  const checks = draft.checks, patrol = draft.kind === 'patrol';
  const put = (check: Verdict | null, code: string) => {
    change(now => { const next = { ...now.checks }; if (check) next[code] = check; else delete next[code]; return { ...now, checks: next }; });
  };
  const verdict = (item: Item, result: Verdict['result']) => {
    setAsking(null);
    if (checks[item.code]?.result === result && result !== 'fail') return put(null, item.code);
    if (result === 'fail') {
      if (!checks[item.code] || checks[item.code]!.result !== 'fail') put({ item: item.code, result, count: null, note: '', photos: [], fixedOnTheSpot: false }, item.code);
      return setFinding(item);
    }
    put({ item: item.code, result, count: null, note: '', photos: [], fixedOnTheSpot: false }, item.code);
  };
  /// Interviews, records and telephone tests are not done by walking past.
  const rest = (item: Item): Verdict['result'] => (!patrol || ['static', 'dynamic'].includes(item.dimension) ? 'pass' : 'notObserved');
  const left = items.filter(item => !checks[item.code]);
  const passRest = () => change(now => ({ ...now, checks: { ...now.checks, ...Object.fromEntries(left.map(item => [item.code, { item: item.code, result: rest(item), count: null, note: '', photos: [], fixedOnTheSpot: false }])) } }));

  const closeFinding = () => {
    setFinding(null);
    if (isWanted() && !draft.at) locating.current = readOnce().then(at => { if (at && isWanted()) change(now => ({ ...now, at })); else if (!at) say(t('near.no')); });
  };

  const save = async () => {
    if (!await settle()) return;
    await Promise.race([locating.current, new Promise(next => setTimeout(next, 2000))]);
    const { checks, at } = now();
    const all = items.map(item => checks[item.code] ?? { item: item.code, result: patrol ? rest(item) : 'notObserved' as const, count: null, note: '', photos: [], fixedOnTheSpot: false });
    const visitId = newId(), place = now().place, given = place && !type ? Object.values(checks) : all;
    const body = {
      ...(site ? { siteId: site.id } : { place: { address: place!.address, ...(place!.unit ? { unit: place!.unit } : {}), ...(place!.type ? { type: place!.type } : {}), ...(place!.longitude !== null ? { longitude: place!.longitude, latitude: place!.latitude, datum: 'wgs84' } : {}) } }),
      kind: draft.kind, startedAt: begunAt(draft), finishedAt: clockNow(), ...(draft.round ? { round: draft.round } : {}),
      ...(at && given.some(c => c.result === 'fail') && (place?.longitude ?? null) === null ? { position: { ...at, datum: 'wgs84' } } : {}),
      checks: given.map(c => ({ item: c.item, result: c.result, ...(c.count !== null ? { count: c.count } : {}), ...(c.note.trim() ? { note: c.note.trim() } : {}), ...(c.photos.length ? { photos: c.photos } : {}), ...(c.fixedOnTheSpot ? { fixedOnTheSpot: true } : {}) })),
    };
    const name = site?.name ?? place!.address;
    const records = [entry('visit', `/api/visits/${visitId}`, 'PUT', body, name, [...new Set(given.flatMap(c => c.photos))], visitId)];
    if (place?.propose) {
      const proposal = newId();
      records.push(entry('suggestion', `/api/suggestions/${proposal}`, 'PUT', { text: t('place.proposal', place.address, place.type ?? '–', place.longitude === null ? '–' : `${place.longitude}, ${place.latitude} (WGS-84)`) }, t('place.proposing', place.address), [], proposal));
    }
    if (!await handIn(records, draft.id)) return takeUp();
    const fails = given.filter(c => c.result === 'fail').length;
    say(t('check.saved', name, fails));
    go('');
  };
  const fails = Object.values(checks).filter(check => check.result === 'fail').length, onlyWrong = draft.place?.ground !== undefined;
  const drop = async () => { if (Object.keys(checks).length && !confirm(t('check.dropSure'))) return; if (!await settle()) return; await store.dropDraft(draft.id); await look(); go(''); };
  const groups = group(items);
  const siteType = day.types.find(each => each.code === type);

  return (
    <main class="check">
      <Head title={site?.name ?? draft.place!.address} under={[siteType && (isZh() ? siteType.name : siteType.nameEn), site?.code, round?.name].filter(Boolean).join(' · ')}
        action={<button class="plain" onClick={drop}>{t('check.drop')}</button>} />
      {!onlyWrong && <details class="about">
        <summary>{word('kind', draft.kind)} · {siteType?.route ? t('check.how') : t('check.kind')}</summary>
        {siteType?.route && <p lang="zh-CN">{siteType.route}</p>}
        <label>{t('check.kind')}<select value={draft.kind} onChange={event => { const kind = event.currentTarget.value; change(now => ({ ...now, kind, round: day.rounds.find(r => r.id === now.round)?.kind === kind ? now.round : null })); }}>{kinds.map(kind => <option key={kind} value={kind}>{word('kind', kind)}</option>)}</select></label>
        {site && <SiteFacts site={site} />}
      </details>}
      {patrol && <p class="hint">{t(onlyWrong ? 'patrol.groundHint' : 'check.patrolHint')}</p>}
      {onlyWrong && <div class="answer">
        <label>{t('place.address')}<input name="address" maxLength={200} value={draft.place!.address} onInput={event => { const address = event.currentTarget.value; change(now => ({ ...now, place: { ...now.place!, address } })); }} /></label>
        <label>{t('today.type')}<select name="narrow" value={narrow} onChange={event => setNarrow(event.currentTarget.value)}><option value="">{t('today.allTypes')}</option>{day.types.map(each => <option key={each.code} value={each.code}>{isZh() ? each.name : each.nameEn}</option>)}</select></label>
      </div>}
      {groups.map(([category, some]) => (
        <section key={category}>
          <h2 lang="zh-CN">{category}</h2>
          <ul class="items">{some.map(item => {
            const check = checks[item.code];
            return (
              <li key={item.code} class={check ? `is-${check.result}` : ''} data-item={item.code}>
                <div class="item">
                  <button class="name" aria-expanded={open === item.code} onClick={() => setOpen(open === item.code ? null : item.code)}>
                    {itemName(item)}{item.severity > 1 && <em class={`severity s${item.severity}`}>{t(item.severity === 3 ? 'severity.3' : 'severity.2')}</em>}
                    {check && <small>{verdictWords(check)}</small>}
                  </button>
                  {!patrol && <button class="verdict pass" aria-pressed={check?.result === 'pass'} aria-label={t('check.passes', itemName(item))} onClick={() => verdict(item, 'pass')}><Icon name="yes" /></button>}
                  <button class="verdict fail" aria-pressed={check?.result === 'fail'} aria-label={t('check.fails', itemName(item))} onClick={() => verdict(item, 'fail')}><Icon name="no" /></button>
                  <button class="verdict other" aria-expanded={asking === item.code} aria-label={t('check.other', itemName(item))} onClick={() => setAsking(asking === item.code ? null : item.code)}><Icon name="dots" /></button>
                </div>
                {asking === item.code && <p class="others">
                  <button aria-pressed={check?.result === 'notApplicable'} onClick={() => verdict(item, 'notApplicable')}>{t('result.notApplicable')}</button>
                  <button aria-pressed={check?.result === 'notObserved'} onClick={() => verdict(item, 'notObserved')}>{t('result.notObserved')}</button>
                </p>}
                {open === item.code && <div class="standard" lang="zh-CN"><p>{item.standard}</p>{item.notCounted && <p class="trap"><b>{t('check.notCounted')}</b> {item.notCounted}</p>}<p class="quiet">{item.code}</p></div>}
              </li>);
          })}</ul>
        </section>))}
      <footer class="foot">
        {!patrol && left.length > 0 && <button class="second" onClick={passRest}>{t('check.passRest', left.length)}</button>}
        <button class="main" onClick={() => void save()} disabled={onlyWrong ? !fails || !draft.place!.address.trim() : !patrol && left.length === items.length}>
          {patrol ? (fails || onlyWrong ? t('check.savePatrol', fails) : t('check.allInOrder')) : left.length ? t('check.saveOpen', left.length) : t('check.save', fails)}
        </button>
      </footer>
      {finding && <Finding item={finding} check={checks[finding.code]!} close={closeFinding} keep={check => put(check, finding.code)} drop={() => { put(null, finding.code); setFinding(null); }} forgetPlace={() => change(now => { const { at: _, ...rest } = now; return rest; })} />}
    </main>);
}

function verdictWords(check: Verdict): string {
  if (check.result !== 'fail') return t(`result.${check.result}`);
  return [t('result.fail'), check.count !== null && t('check.count', check.count), check.photos.length > 0 && t('check.photos', check.photos.length), check.fixedOnTheSpot && t('check.fixed'), check.note].filter(Boolean).join(' · ');
}

function group(items: Item[]): [string, Item[]][] {
  const all = new Map<string, Item[]>();
  for (const item of items) all.set(item.category, [...all.get(item.category) ?? [], item]);
  return [...all];
}

const SiteFacts = ({ site }: { site: Site }) => (
  <p>{site.address}{site.longitude !== null && <> · <a href={`geo:${site.latitude},${site.longitude}?q=${site.latitude},${site.longitude}(${encodeURIComponent(site.name)})`}>{t('navigate')}</a></>}
    {site.open > 0 && <> · {t('reason.open', site.open)}</>}</p>);
