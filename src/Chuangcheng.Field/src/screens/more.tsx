import { useState } from 'preact/hooks';
import { change, go, say, useApp } from '../app-state';
import { isZh, localTime, speak, t, word } from '../words';
import { entry, handIn, importFile, lookAtStorage, newId, signOut, unsent, fetchDay } from '../work';
import { saveExport } from './outbox';
import { SignIn } from './sign-in';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes > 10_000_000 ? 0 : 1);

export function More({ rest }: { rest: string[] }) {
  const { session, day, persisted, usage, quota, skew, lastReached } = useApp();
  const [text, setText] = useState(''), [held, setHeld] = useState(false);
  if (rest[0] === 'sign-in') return <SignIn userName={session?.userName ?? ''} done={() => go('')} />;
  const suggest = async (event: Event) => {
    event.preventDefault();
    const id = newId();
    if (await handIn([entry('suggestion', `/api/suggestions/${id}`, 'PUT', { text: text.trim() }, t('suggest.title'), [], id)], null)) { setText(''); say(t('suggest.done')); }
  };
  const take = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    try { say(t('import.done', await importFile(input.files![0]!))); } catch (wrong) { say(t('import.wrong') + ' ' + (wrong as Error).message); }
    input.value = '';
  };
  const sun = document.documentElement.hasAttribute('data-sun');
  return (
    <main>
      <header class="top"><div><h1>{t('nav.more')}</h1><p>{day ? `${day.me.name} · ${word('role', day.me.role)} · ${day.me.unitName}` : session?.userName}</p></div></header>
      <section class="card">
        <h2>{t('suggest.title')}</h2>
        <form onSubmit={suggest}><label class="note">{t('suggest.label')}<textarea rows={3} required maxLength={2000} value={text} onInput={event => setText(event.currentTarget.value)} /></label><button class="second">{t('suggest.send')}</button></form>
        <p class="hint">{t('suggest.private')}</p>
      </section>
      <section class="card">
        <h2>{t('storage.title')}</h2>
        <p>{persisted ? t('storage.safe') : t('storage.unsafe')}</p>
        {quota > 0 && <p class="quiet">{t('storage.usage', megabytes(usage), megabytes(quota))}</p>}
        <p class="quiet">{lastReached ? t('state.last', localTime(lastReached)) : t('state.never')}{Math.abs(skew) > 120_000 && ' · ' + t('storage.skew', Math.round(skew / 60_000))}</p>
        <div class="pair wrap">
          {!persisted && <button class="second" onClick={() => void lookAtStorage(true).then(() => say(t('storage.asked')))}>{t('storage.ask')}</button>}
          <button class="second" onClick={() => void fetchDay().then(() => say(t('storage.fetched')))}>{t('storage.fetch')}</button>
        </div>
        <div class="pair wrap">
          <button class="plain" onClick={() => void saveExport()}>{t('outbox.export')}</button>
          <label class="file plain">{t('import.do')}<input type="file" accept="application/json,.json" onChange={take} /></label>
        </div>
      </section>
      <section class="card">
        <h2>{t('display.title')}</h2>
        <div class="pair wrap">
          <button class="second" onClick={() => { speak(isZh() ? 'en' : 'zh-CN'); change({}); }}>{isZh() ? 'English' : '中文'}</button>
          <button class="second" aria-pressed={sun} onClick={() => { localStorage.setItem('sun', sun ? '0' : '1'); document.documentElement.toggleAttribute('data-sun', !sun); change({}); }}>{t('display.sun')}</button>
        </div>
      </section>
      <section class="card">
        <h2>{t('privacy.title')}</h2>
        <ul class="plain-list"><li>{t('privacy.place')}</li><li>{t('privacy.tracks')}</li><li>{t('privacy.photos')}</li></ul>
      </section>
      <section class="card">
        {held && <p class="notice wrong" role="alert">{t('signOut.held', unsent().length)} <a href="#/outbox">{t('nav.outbox')}</a></p>}
        <button class="second" onClick={() => void signOut().then(out => setHeld(!out))}>{t('signOut.do')}</button>
      </section>
    </main>);
}
