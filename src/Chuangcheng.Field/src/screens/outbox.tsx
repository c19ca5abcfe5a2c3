import { go, useApp } from '../app-state';
import { Icon } from '../parts';
import type { Entry } from '../sending';
import { localTime, t, word } from '../words';
import { sendAgain, drop, exportFile, sendAll, unsent } from '../work';
import { SendingState } from './today';

export async function saveExport() {
  const address = URL.createObjectURL(await exportFile());
  const link = Object.assign(document.createElement('a'), { href: address, download: `chuangcheng-outbox-${new Date().toISOString().slice(0, 16).replace(/\D/g, '')}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function Outbox({ open }: { open: string | null }) {
  const { entries, photos, sending, session } = useApp();
  const bad = entries.filter(e => e.state === 'conflict' || e.state === 'refused'), waiting = entries.filter(e => e.state === 'waiting'), sent = entries.filter(e => e.state === 'sent');
  const others = waiting.filter(e => e.account !== session?.account).length;
  const part = (title: string, some: Entry[]) => some.length > 0 && <section><h2>{title}</h2><ul class="list">{some.slice(0, 200).map(e => <Line key={e.id} entry={e} open={open === e.id} photos={photos} />)}</ul></section>;
  return (
    <main>
      <header class="top"><div><h1>{t('nav.outbox')}</h1><p>{t('outbox.hint')}</p></div></header>
      <SendingState />
      {others > 0 && <p class="notice">{t('outbox.others', others)}</p>}
      {unsent().length > 0 && <div class="pair"><button class="second" onClick={() => void saveExport()}>{t('outbox.export')}</button><button class="main" disabled={sending} onClick={() => void sendAll(true)}>{sending ? t('outbox.sending') : t('outbox.send')}</button></div>}
      {entries.length === 0 && <p class="quiet big">{t('outbox.empty')}</p>}
      {part(t('outbox.bad', bad.length), bad)}
      {part(t('outbox.waiting', waiting.length), waiting)}
      {part(t('outbox.sent', sent.length), sent)}
    </main>);
}

function Line({ entry, open, photos }: { entry: Entry; open: boolean; photos: Map<string, { receipt?: unknown }> }) {
  const received = entry.photos.filter(sha => photos.get(sha)?.receipt).length;
  const wrong = entry.state === 'conflict' || entry.state === 'refused';
  return (
    <li data-entry={entry.id} data-state={entry.state}>
      <button class={`row ${wrong ? 'hot' : ''}`} aria-expanded={open} onClick={() => (open ? history.back() : go('outbox', entry.id))}>
        <span class="row-main">
          <strong>{entry.title}</strong>
          <small>{word('entry', entry.kind)} · {localTime(entry.at)}</small>
          <span class="reasons">
            <em class={entry.receipt ? 'sent' : ''}>{entry.receipt ? t(entry.receipt.known ? 'receipt.known' : 'receipt.record', localTime(entry.receipt.at)) : t('receipt.none')}</em>
            {entry.photos.length > 0 && <em class={received === entry.photos.length ? 'sent' : ''}>{t('receipt.photos', received, entry.photos.length)}</em>}
            {entry.timeCorrected && <em>{t('receipt.time')}</em>}
          </span>
          {entry.said && <span class="fault">{entry.said.code === 'photo-gone' ? t('photo.gone') : entry.said.text || t('said.status', entry.said.status)}</span>}
        </span>
        {entry.state === 'sent' && <span class="ok"><Icon name="yes" /></span>}
      </button>
      {open && <div class="entry">
        {entry.said?.fields && <ul>{Object.entries(entry.said.fields).map(([field, words]) => <li key={field}><code>{field}</code> {words.join(' ')}</li>)}</ul>}
        {entry.state === 'conflict' && <Versions entry={entry} />}
        {wrong && <div class="pair wrap">
          {entry.state === 'conflict' ? <>
            <button class="second" onClick={() => void drop(entry)}>{t('conflict.theirs')}</button>
            <button class="main" onClick={() => void sendAgain(entry, true)}>{t('conflict.mine')}</button>
          </> : <>
            <button class="plain" onClick={() => { if (confirm(t('outbox.dropSure'))) void drop(entry); }}>{t('outbox.drop')}</button>
            <button class="second" onClick={() => void saveExport()}>{t('outbox.export')}</button>
            <button class="main" onClick={() => void sendAgain(entry, false)}>{t('outbox.again')}</button>
          </>}
        </div>}
        {entry.deviceTimes && <p class="quiet small">{t('receipt.device', Object.values(entry.deviceTimes).map(localTime).join(' – '))}</p>}
        {!wrong && <p class="quiet small">{t('entry.id')} <code>{entry.id}</code></p>}
      </div>}
    </li>);
}

/// What was meant here, what the server holds: side by side.
function Versions({ entry }: { entry: Entry }) {
  const theirs = entry.theirs as any;
  const mine = entry.kind === 'move'
    ? [word('move', entry.body.move), entry.body.note]
    : [entry.body.kind ? word('kind', entry.body.kind) : entry.title, localTime(entry.body.startedAt ?? entry.body.at ?? entry.at), ...(entry.body.checks ?? []).filter((c: any) => c.result === 'fail').map((c: any) => `${c.item} ${t('result.fail')} ${c.note ?? ''}`)];
  const held = !theirs ? [t('conflict.hidden')] : entry.kind === 'move'
    ? [word('state', theirs.state), theirs.unitName, ...(theirs.history ?? []).slice(-2).map((h: any) => `${localTime(h.at)} ${word('move', h.move)} ${h.note ?? ''}`), theirs.allowedMoves?.length ? t('conflict.allowed', theirs.allowedMoves.map((m: string) => word('move', m)).join(', ')) : null]
    : [theirs.kind ? word('kind', theirs.kind) : theirs.siteName ?? theirs.groundName, localTime(theirs.startedAt ?? theirs.at), ...(theirs.checks ?? []).filter((c: any) => c.result === 'fail').map((c: any) => `${c.item} ${t('result.fail')} ${c.note ?? ''}`)];
  const list = (some: unknown[]) => <ul>{some.filter(Boolean).map((line, at) => <li key={at}>{String(line)}</li>)}</ul>;
  return <div class="versions"><section><h3>{t('conflict.here')}</h3>{list(mine)}</section><section><h3>{t('conflict.there')}</h3>{list(held)}</section></div>;
}
