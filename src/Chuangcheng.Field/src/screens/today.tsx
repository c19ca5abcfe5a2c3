import { useMemo, useState } from 'preact/hooks';
import { change, go, state, useApp } from '../app-state';
import { Icon, Long } from '../parts';
import { dayOf, near, search, stops, walk, type Stop } from '../order';
import { dayWords, isZh, localTime, t } from '../words';
import { Patrols } from './patrols';
import { sendAll, unsent } from '../work';

export function whereAmI(found: (ok: boolean) => void) {
  if (!navigator.geolocation) return found(false);
  // Used to sort this list and then forgotten: never stored, never sent.
  navigator.geolocation.getCurrentPosition(
    at => { change({ spot: { longitude: at.coords.longitude, latitude: at.coords.latitude } }); found(true); }, () => found(false), { enableHighAccuracy: true, timeout: 8000, maximumAge: 30_000 });
}

export const metres = (m: number) => (m < 950 ? `${Math.round(m / 10) * 10} m` : `${(m / 1000).toFixed(1)} km`);

export function SendingState() {
  const { sending, lineDown, lastReached } = useApp();
  const waiting = unsent().length, bad = state.entries.filter(e => e.state === 'conflict' || e.state === 'refused').length;
  return (
    <button class={`line-state ${bad ? 'wrong' : waiting ? 'wait' : 'done'}`} onClick={() => (waiting && !bad ? void sendAll(true) : go('outbox'))}>
      <span class="dot" aria-hidden="true" />
      <span>{bad ? t('state.bad', bad) : sending ? t('state.sending', waiting) : waiting ? t('state.waiting', waiting) : t('state.allSent')}</span>
      <small>{lineDown ? t('state.noLine') : ''} {lastReached ? t('state.last', localTime(lastReached)) : t('state.never')}</small>
    </button>);
}

function Progress() {
  const { day, entries } = useApp();
  if (!day) return null;
  const today = entries.filter(e => e.kind === 'visit' && dayOf(day, e.at) === day.day);
  const patrols = today.filter(e => e.body.kind === 'patrol').length;
  return (
    <section class="progress" aria-label={t('today.progress')}>
      {day.rounds.filter(round => round.sites.length).slice(0, 3).map(round => {
        const seen = new Set([...round.visited, ...entries.filter(e => e.kind === 'visit' && e.body.round === round.id).map(e => e.body.siteId)]);
        const done = round.sites.filter(site => seen.has(site)).length;
        return <div key={round.id}><p><strong>{round.name}</strong><span>{t('today.round', done, round.sites.length, dayWords(round.to))}</span></p><progress max={round.sites.length} value={done} aria-label={round.name} /></div>;
      })}
      {(today.length > 0 || day.festivals.length > 0) && <p class="quiet">{today.length > 0 && t('today.patrols', patrols, today.length)}{day.festivals[0] && <> · {isZh() ? day.festivals[0].name : day.festivals[0].nameEn} {dayWords(day.festivals[0].from)}</>}</p>}
    </section>);
}

export function Today() {
  const { day, drafts, spot, session, entries } = useApp();
  const [words, setWords] = useState(''), [type, setType] = useState(''), [byNear, setNear] = useState(false), [fault, setFault] = useState('');
  const visited = useMemo(() => new Set(entries.filter(e => e.kind === 'visit' && day && dayOf(day, e.at) >= day.day).map(e => e.body.siteId as string | null)), [entries, day]);
  const all = useMemo(() => (day ? stops(day, spot) : []), [day, spot]);
  const way = useMemo(() => (!spot && day?.way ? day.way.map(at => all[at]!) : walk(all, spot)), [all, spot]);
  const shown = useMemo(() => search((byNear ? near(all) : way).filter(stop => !type || stop.site.type === type), words), [way, all, byNear, type, words]);
  const types = useMemo(() => { const used = new Set(day?.sites.map(site => site.type)); return day?.types.filter(each => used.has(each.code)) ?? []; }, [day]);
  const mine = drafts.filter(draft => draft.account === session?.account);
  const typeName = useMemo(() => new Map(day?.types.map(each => [each.code, isZh() ? each.name : each.nameEn])), [day, isZh()]);
  return (
    <main>
      <header class="top">
        <div><h1>{t('nav.today')}</h1><p>{day ? `${dayWords(day.day)} · ${day.me.unitName}` : ''}</p></div>
        <a class="round" href="#/map" aria-label={t('map.title')}><Icon name="map" /></a>
        <a class="round" href="#/scan" aria-label={t('scan.title')}><Icon name="scan" /></a>
      </header>
      <SendingState />
      {!day && <p class="quiet big">{t('today.none')}</p>}
      <Progress />
      <Patrols />
      {mine.length > 0 && <section><h2>{t('today.begun')}</h2><ul class="list">{mine.map(draft => (
        <li key={draft.id}><a class="row" href={draft.kind === 'street' ? `#/street/${draft.id}` : draft.problem ? `#/rectify/${draft.problem}` : `#/draft/${draft.id}`}>
          <span class="row-main"><strong>{draft.problem ? day?.problems.find(p => p.id === draft.problem)?.place ?? t('rectify.gone') : day?.sites.find(s => s.id === draft.siteId)?.name ?? draft.place?.address ?? t('street.title')}</strong>
            <small>{draft.kind === 'street' ? t('street.count', draft.pictures.length) : draft.problem ? t('rectify.begun') : t('today.checked', Object.keys(draft.checks).length)} · {localTime(draft.savedAt)}</small></span></a></li>))}</ul></section>}
      <section>
        <div class="filters">
          <input type="search" value={words} onInput={event => setWords(event.currentTarget.value)} placeholder={t('today.search')} aria-label={t('today.search')} />
          <button class="square" aria-pressed={byNear} aria-label={t('today.near')} onClick={() => { if (byNear) return setNear(false); setFault(''); whereAmI(ok => { setNear(ok); if (!ok) setFault(t('near.no')); }); }}><Icon name="near" /></button>
          <select aria-label={t('today.type')} value={type} onChange={event => setType(event.currentTarget.value)}>
            <option value="">{t('today.allTypes')}</option>
            {types.map(each => <option key={each.code} value={each.code}>{isZh() ? each.name : each.nameEn}</option>)}
          </select>
          <a class="way" href="#/place"><Icon name="plus" />{t('place.short')}</a>
          <a class="way" href="#/street"><Icon name="camera" />{t('street.short')}</a>
        </div>
        {fault && <p role="alert" class="fault">{fault}</p>}
        {day && <h2>{byNear ? t('today.byNear', shown.length) : t('today.byRisk', shown.length)}</h2>}
        {day && shown.length === 0 && <p class="quiet big">{t(day.sites.length ? 'today.noHit' : 'today.noSites')}</p>}
        <Long items={shown} draw={stop => <SiteRow key={stop.site.id} stop={stop} type={typeName.get(stop.site.type) ?? stop.site.type} visited={visited.has(stop.site.id)} />} />
        {day && shown.length < 30 && <a class="way full" href="#/place"><Icon name="plus" />{t('place.title')}</a>}
      </section>
    </main>);
}

const SiteRow = ({ stop, type, visited }: { stop: Stop; type: string; visited: boolean }) => (
  <li>
    <a class={`row ${stop.score >= 6 ? 'hot' : stop.score >= 3 ? 'warm' : ''}`} href={`#/site/${stop.site.id}`}>
      <span class="row-main">
        <strong>{stop.site.name}</strong>
        <small>{type} · {stop.site.code}{stop.metres !== null && ` · ${metres(stop.metres)}`}</small>
        {stop.reasons.length > 0 && <span class="reasons">{stop.reasons.map(reason => <em key={reason.key} class={reason.key}>{t(`reason.${reason.key}`, reason.count)}</em>)}</span>}
      </span>
      {visited && <span class="ok"><Icon name="yes" />{t('today.visited')}</span>}
    </a>
  </li>);

