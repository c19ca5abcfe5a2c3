import { useMemo, useState } from 'preact/hooks';
import { go, say, state, useApp } from '../app-state';
import { dueFrom } from '../deadline';
import { useKept } from '../keeping';
import { Head, Icon, Long, Picture, problemName } from '../parts';
import type { Problem } from '../model';
import type { Entry } from '../sending';
import { localTime, t, word } from '../words';
import { begin, clockNow, entry, handIn, newId, takeBack } from '../work';
import { Ghost } from './ghost';
import { AddPhoto, PhotoStrip } from './photo';

const pendingFor = (problem: string): Entry | undefined => state.entries.find(e => e.kind === 'move' && e.path.includes(problem) && e.state !== 'refused' && (e.state !== 'sent' || e.at > (state.lastReached ?? '')));

const remaining = (problem: Problem): string => {
  if (problem.state === 'fedBack') return word('state', problem.state);
  if (!problem.dueAt) return t('due.none');
  const hours = (Date.parse(problem.dueAt) - Date.parse(clockNow())) / 3_600_000;
  const amount = Math.abs(hours) >= 48 ? t('due.days', Math.round(Math.abs(hours) / 24)) : t('due.hours', Math.max(1, Math.round(Math.abs(hours))));
  return hours < 0 ? t('due.over', amount) : t('due.left', amount);
};

export function Rectify() {
  const { day, entries } = useApp();
  const [words, setWords] = useState('');
  const mine = useMemo(() => {
    const wanted = words.toLowerCase();
    return (day?.problems ?? []).filter(p => !wanted || `${p.number} ${p.place} ${p.itemName} ${p.note}`.toLowerCase().includes(wanted));
  }, [day, words]);
  const todo = mine.filter(p => p.state !== 'fedBack'), verify = mine.filter(p => p.state === 'fedBack');
  const list = (title: string, some: Problem[]) => some.length > 0 && <section><h2>{title}</h2><Long items={some} draw={p => <ProblemRow key={p.id} problem={p} pending={pendingFor(p.id)} />} /></section>;
  void entries;
  return (
    <main>
      <header class="top"><div><h1>{t('nav.rectify')}</h1><p>{day?.moreProblems ? t('rectify.more', day.moreProblems) : day ? t('rectify.count', day.problems.length) : ''}</p></div></header>
      <div class="filters"><input type="search" value={words} onInput={event => setWords(event.currentTarget.value)} placeholder={t('rectify.search')} aria-label={t('rectify.search')} /></div>
      {mine.length === 0 && <p class="quiet big">{t(words ? 'today.noHit' : 'rectify.none')}</p>}
      {list(t('rectify.todo', todo.length), todo)}
      {list(t('rectify.verify', verify.length), verify)}
    </main>);
}

const ProblemRow = ({ problem, pending }: { problem: Problem; pending: Entry | undefined }) => (
  <li><a class={`row ${problem.overdue ? 'hot' : ''}`} href={`#/rectify/${problem.id}`}>
    <span class="row-main"><strong>{problemName(problem)}</strong><small>{problem.place}</small>
      <span class="reasons">
        <em class={problem.overdue ? 'rebounds' : ''}>{remaining(problem)}</em>
        {problem.severity === 3 && <em class="rebounds">{t('severity.3')}</em>}{problem.rebounds > 0 && <em class="rebounds">{t('reason.rebounds', problem.rebounds)}</em>}
        {problem.asked && <em>{t('rectify.asked', word('move', problem.asked))}</em>}
        {pending && <em class="sent">{t(pending.state === 'sent' ? 'rectify.answered' : 'rectify.waiting')}</em>}
      </span></span></a></li>);

export function ProblemScreen({ id }: { id: string }) {
  const { day, drafts, session } = useApp();
  const problem = day?.problems.find(p => p.id === id);
  const { draft, change, settle, takeUp } = useKept(drafts.find(d => d.problem === id && d.account === session?.account),
    () => begin({ kind: 'answer', problem: id }));
  const [ghost, setGhost] = useState(false);
  const note = draft.note ?? '', photos = draft.pictures;
  const setNote = (text: string) => change(now => ({ ...now, note: text })), setPhotos = (pictures: string[]) => change(now => ({ ...now, pictures }));
  const add = (sha: string) => change(now => ({ ...now, pictures: [...now.pictures, sha] }));
  if (!problem) return (
    <main><Head title={t('rectify.gone')} /><p class="quiet big">{t('rectify.goneWhy')}</p>
      {(note || photos.length > 0) && <section class="answer"><blockquote>{note}</blockquote><PhotoStrip photos={photos} change={setPhotos} /><button class="second" onClick={() => { change(now => ({ ...now, note: '', pictures: [] })); go('rectify'); }}>{t('check.drop')}</button></section>}
    </main>);
  const may = (move: string) => problem.allowedMoves.includes(move);
  const pending = pendingFor(id);
  const site = day!.sites.find(s => s.id === problem.siteId);
  const [longitude, latitude] = [problem.longitude ?? site?.longitude ?? null, problem.latitude ?? site?.latitude ?? null];

  const move = async (name: string, body: object, hold: boolean, answers: boolean) => {
    if (!await settle()) return;
    const key = newId();
    const record = entry('move', `/api/problems/${id}/moves`, 'POST', { move: name, id: key, ...body }, `${word('move', name)} · ${problem.number} ${problemName(problem)}`, (body as { photos?: string[] }).photos ?? [], key);
    if (hold) record.notBefore = Date.now() + 7000;
    if (!await handIn([record], answers ? draft.id : null)) return takeUp();
    say(t('rectify.done', word('move', name)), hold ? () => void takeBack(key) : undefined, 5000);
    go('rectify');
  };
  const later = dueFrom(day!.calendar, Math.max(Date.parse(clockNow()), problem.dueAt ? Date.parse(problem.dueAt) : 0), '3 WD');
  const feedback = (event: Event) => { event.preventDefault(); void move('feedback', { note: note.trim(), photos }, false, true); };
  const judge = (ok: boolean) => { if (!ok && !note.trim()) return say(t('rectify.why')); void move(ok ? 'close' : 'sendBack', { ...(note.trim() ? { note: note.trim() } : {}), photos }, ok, true); };
  return (
    <main>
      <Head title={problemName(problem)} under={`${problem.number} · ${word('state', problem.state)}`} />
      <section class="facts">
        <p class={problem.overdue ? 'late' : ''}><strong>{remaining(problem)}</strong>{problem.dueAt && <> · {t('due.at', localTime(problem.dueAt))}</>}</p>
        <p>{problem.place}{longitude !== null && <> <a class="go" href={`geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(problem.place)})`}><Icon name="go" />{t('navigate')}</a></>}</p>
        {problem.note && <blockquote>{problem.note}</blockquote>}
        {problem.photos.length > 0 && <div class="before">{problem.photos.slice(0, 2).map(sha => <Picture key={sha} sha={sha} alt={t('photo.before')}><figcaption>{t('photo.before')}</figcaption></Picture>)}</div>}
      </section>
      {pending && <p class="notice">{t(pending.state === 'sent' ? 'rectify.answered' : 'rectify.waiting')}: {pending.title} <a href="#/outbox">{t('nav.outbox')}</a></p>}
      {may('feedback') && <form class="answer" onSubmit={feedback}>
        <label class="note">{t('rectify.sentence')}<textarea rows={3} required maxLength={2000} value={note} onInput={event => setNote(event.currentTarget.value)} placeholder={t('rectify.placeholder')} /></label>
        <PhotoStrip photos={photos} change={setPhotos} />
        {problem.afterPhoto ? <>
          {problem.photos[0] && <button type="button" class="second" onClick={() => setGhost(true)}><Icon name="camera" />{t('ghost.take')}</button>}
          <AddPhoto label={t('rectify.photo')} add={add} />
        </> : <p class="hint">{t('rectify.noPhoto')}</p>}
        <button class="main">{t('rectify.send')}</button>
      </form>}
      {(may('extend') || may('return') || may('coordinate')) && <section class="ways tall" aria-label={t('rectify.other')}>
        {may('extend') && later && <button onClick={() => void move('extend', { until: new Date(later.at).toISOString(), note: t('rectify.moreTimeNote') }, true, false)}>{t('rectify.moreTime')}<small>{t('rectify.until', localTime(later.at))}</small></button>}
        {may('return') && <button onClick={() => void move('return', { note: t('rectify.notOursNote') }, true, false)}>{t('rectify.notOurs')}<small>{t('rectify.toOffice')}</small></button>}
        {may('coordinate') && <button onClick={() => void move('coordinate', { note: t('rectify.coordinateNote') }, true, false)}>{t('rectify.coordinate')}<small>{t('rectify.toOffice')}</small></button>}
      </section>}
      {(may('close') || may('sendBack')) && !may('feedback') && <section class="answer">
        <label class="note">{t('rectify.seen')}<textarea rows={2} maxLength={2000} value={note} onInput={event => setNote(event.currentTarget.value)} /></label>
        <PhotoStrip photos={photos} change={setPhotos} />
        <AddPhoto label={t('finding.photoWelcome')} add={add} />
        <div class="pair">
          {may('sendBack') && <button class="second" onClick={() => judge(false)}>{word('move', 'sendBack')}</button>}
          {may('close') && <button class="main" onClick={() => judge(true)}>{word('move', 'close')}</button>}
        </div>
      </section>}
      {ghost && <Ghost sha={problem.photos[0]!} close={() => setGhost(false)} add={sha => { add(sha); setGhost(false); }} />}
    </main>);
}
