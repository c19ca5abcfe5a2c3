import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../app-state';
import { Icon, Picture, Sheet } from '../parts';
import { blur, keepCanvas, shrink } from '../photo';
import * as store from '../shelf';
import { t } from '../words';
import { kept } from '../work';

/// The phone's own camera: it works on every phone, and the picture comes straight into the record.
export function AddPhoto({ label, add, class: kind = '', several = false }: { label: string; add: (sha: string) => void; class?: string; several?: boolean }) {
  const [busy, setBusy] = useState(false);
  const take = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    setBusy(true);
    for (const file of [...input.files ?? []]) {
      try {
        const canvas = await shrink(file);
        await kept(async () => add(await keepCanvas(canvas)));
      } catch { say(t('photo.unreadable')); }
    }
    input.value = '';
    setBusy(false);
  };
  return (
    <label class={`add-photo ${kind}`}>
      <Icon name="camera" /><span>{busy ? t('photo.busy') : label}<small>{t('photo.people')}</small></span>
      <input type="file" accept="image/*" capture="environment" multiple={several} onChange={take} disabled={busy} />
    </label>);
}

export function PhotoStrip({ photos, change }: { photos: string[]; change: (photos: string[]) => void }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {photos.length > 0 && <ul class="strip">{photos.map((sha, at) => <li key={sha}><button onClick={() => setOpen(sha)} aria-label={t('photo.edit', at + 1)}><Picture sha={sha} alt={t('photo.number', at + 1)} /><span class="brush"><Icon name="brush" /></span></button></li>)}</ul>}
      {open && <Blur sha={open} close={() => setOpen(null)} replace={sha => { change(photos.map(p => (p === open ? sha : p))); setOpen(null); }} drop={() => { change(photos.filter(p => p !== open)); setOpen(null); }} />}
    </>);
}

/// Faces and number plates go under the finger, before anything leaves the phone.
export function Blur({ sha, close, replace, drop }: { sha: string; close: () => void; replace: (sha: string) => void; drop: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null), [touched, setTouched] = useState(false);
  useEffect(() => void store.shelf.photo(sha).then(async photo => {
    if (!photo?.bytes || !canvas.current) return;
    const picture = await createImageBitmap(new Blob([photo.bytes], { type: 'image/jpeg' }));
    [canvas.current.width, canvas.current.height] = [picture.width, picture.height];
    canvas.current.getContext('2d', { willReadFrequently: true })!.drawImage(picture, 0, 0);
  }), [sha]);
  const rub = (event: PointerEvent) => {
    if (event.type === 'pointermove' && !event.buttons) return;
    const area = canvas.current!.getBoundingClientRect(), scale = canvas.current!.width / area.width;
    blur(canvas.current!.getContext('2d')!, (event.clientX - area.left) * scale, (event.clientY - area.top) * scale, canvas.current!.width / 18);
    setTouched(true);
  };
  const finish = async () => { if (!touched) return close(); await kept(async () => replace(await keepCanvas(canvas.current!))); };
  return (
    <Sheet title={t('photo.blur')} close={close}>
      <p class="hint">{t('photo.blurHint')}</p>
      <canvas class="rub" ref={canvas} role="img" aria-label={t('photo.blurHint')} onPointerDown={rub} onPointerMove={rub} />
      <div class="sheet-foot"><button class="plain" onClick={drop}>{t('photo.drop')}</button><button class="main" onClick={() => void finish()}><Icon name="yes" />{t('done')}</button></div>
    </Sheet>);
}
