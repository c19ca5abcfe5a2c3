import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { back, change, useApp } from './app-state';
import type { Item, Problem } from './model';
import { loadPicture } from './work';
import { isZh, t } from './words';

const shapes: Record<string, string> = {
  walk: 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  wrench: 'M14 6a4 4 0 0 1 5.6-3.6L17 5l2 2 2.6-2.6A4 4 0 0 1 16 10l-9.5 9.5a2 2 0 0 1-3-3L13 7',
  up: 'M12 17V5M7 9.5 12 4.5l5 5M5 20h14',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M15 5l-7 7 7 7',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  plus: 'M12 5v14M5 12h14',
  yes: 'M5 13l5 5 9-11',
  no: 'M6 6l12 12M18 6L6 18',
  near: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  go: 'M3 11l18-8-8 18-2-8z',
  brush: 'M4 20c3 0 5-1 5-4l9-9 3 3-9 9M9 16l3 3',
};
export const Icon = ({ name }: { name: string }) => <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={shapes[name] ?? ''} /></svg>;

export const Head = ({ title, under, action }: { title: ComponentChildren; under?: ComponentChildren; action?: ComponentChildren }) => (
  <header class="head">
    <button class="round" onClick={back} aria-label={t('back')}><Icon name="back" /></button>
    <div><h1>{title}</h1>{under && <p>{under}</p>}</div>
    {action}
  </header>);

export const itemName = (item: Item) => (isZh() ? item.name : item.nameEn || item.name);
export const problemName = (problem: Problem) => { const [zh, en] = problem.itemName.split('\n'); return (isZh() ? zh : en ?? zh) ?? ''; };

export function Picture({ sha, alt, children }: { sha: string; alt: string; children?: ComponentChildren }) {
  const [source, show] = useState<string | null | undefined>(undefined);
  useEffect(() => { let here = true; void loadPicture(sha).then(found => here && show(found)); return () => { here = false; }; }, [sha]);
  return <figure class="picture">{source ? <img src={source} alt={alt} /> : <span class="none">{source === null ? t('photo.later') : '…'}</span>}{children}</figure>;
}

export function Toast() {
  const { toast } = useApp();
  return <div class="toast" role="status" aria-live="polite">{toast && <p>{toast.text}{toast.undo && <button onClick={() => { toast.undo!(); change({ toast: null }); }}>{t('undo')}</button>}</p>}</div>;
}

/// A sheet over the page; Escape and the ground beside it close it. A camera left without a photo cancels too, and that is not meant.
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog class="sheet" ref={dialog} aria-label={title} onCancel={event => { if (event.target !== dialog.current) return; event.preventDefault(); close(); }} onClick={event => { if (event.target === dialog.current) close(); }}>
      <div class="sheet-in"><h2>{title}</h2>{children}</div>
      <Toast />
    </dialog>);
}

/// Shows the first of a long list, and more when its end comes near.
export function Long<T>({ items, draw, step = 15 }: { items: T[]; draw: (item: T, index: number) => ComponentChildren; step?: number }) {
  const [shown, show] = useState(step);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => { show(step); }, [items]);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(seen => { if (seen.some(s => s.isIntersecting)) show(n => n + step); }, { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [items, shown < items.length]);
  return <ul class="list">{items.slice(0, shown).map(draw)}{shown < items.length && <li ref={end} class="quiet">…</li>}</ul>;
}
