import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { siteOf } from '../order';
import { Head } from '../parts';
import { t } from '../words';

declare class BarcodeDetector { constructor(options: { formats: string[] }); detect(from: HTMLVideoElement): Promise<{ rawValue: string }[]>; static getSupportedFormats(): Promise<string[]> }

/// The code at the site's door; where the phone's browser reads none, its number is typed.
export function Scan() {
  const { day } = useApp();
  const video = useRef<HTMLVideoElement>(null), [reads, setReads] = useState(false), [fault, setFault] = useState('');
  const open = (text: string) => {
    const site = day && siteOf(day, text);
    if (site) location.replace(`#/site/${site.id}`);
    else setFault(t('scan.unknown', text.slice(0, 60)));
  };
  useEffect(() => {
    let here = true, stream: MediaStream | undefined;
    void (async () => {
      if (!('BarcodeDetector' in globalThis) || !navigator.mediaDevices || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (!here || !video.current) return stream.getTracks().forEach(track => track.stop());
      setReads(true);
      video.current.srcObject = stream;
      await video.current.play();
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      while (here) {
        const [found] = await detector.detect(video.current).catch(() => []);
        if (found) return open(found.rawValue);
        await new Promise(next => requestAnimationFrame(next));
      }
    })().catch(() => { });
    return () => { here = false; stream?.getTracks().forEach(track => track.stop()); };
  }, []);
  return (
    <main>
      <Head title={t('scan.title')} />
      <video class="scan" ref={video} hidden={!reads} playsInline muted />
      <p class="quiet">{reads ? t('scan.hint') : t('scan.typed')}</p>
      <form class="answer" onSubmit={event => { event.preventDefault(); open(String(new FormData(event.currentTarget).get('code'))); }}>
        <label>{t('scan.code')}<input name="code" required autocapitalize="characters" autocomplete="off" /></label>
        {fault && <p class="fault" role="alert">{fault} <a href="#/place">{t('place.title')}</a></p>}
        <button class="main">{t('scan.open')}</button>
      </form>
    </main>);
}
