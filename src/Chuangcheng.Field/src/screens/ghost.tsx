import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, Sheet } from '../parts';
import { keepCanvas } from '../photo';
import { t } from '../words';
import { kept, loadPicture } from '../work';

/// The live picture with the one of before lying over it, so that both show the same corner.
export function Ghost({ sha, close, add }: { sha: string; close: () => void; add: (sha: string) => void }) {
  const video = useRef<HTMLVideoElement>(null), [before, setBefore] = useState<string | null>(null), [ready, setReady] = useState(false), [fault, setFault] = useState(false), [strength, setStrength] = useState(45);
  useEffect(() => {
    let stream: MediaStream | undefined, here = true;
    void loadPicture(sha).then(found => here && setBefore(found));
    void (navigator.mediaDevices?.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1600 } }, audio: false }) ?? Promise.reject(new Error('no camera')))
      .then(found => { stream = found; if (!here || !video.current) return found.getTracks().forEach(track => track.stop()); video.current.srcObject = found; return void video.current.play(); })
      .catch(() => here && setFault(true));
    return () => { here = false; stream?.getTracks().forEach(track => track.stop()); };
  }, [sha]);
  const take = async () => {
    const from = video.current!, canvas = document.createElement('canvas'), scale = Math.min(1, 1600 / Math.max(from.videoWidth, from.videoHeight));
    [canvas.width, canvas.height] = [Math.round(from.videoWidth * scale), Math.round(from.videoHeight * scale)];
    canvas.getContext('2d')!.drawImage(from, 0, 0, canvas.width, canvas.height);
    await kept(async () => add(await keepCanvas(canvas)));
  };
  return (
    <Sheet title={t('ghost.title')} close={close}>
      {fault ? <p class="fault" role="alert">{t('ghost.none')}</p> : <>
        <div class="ghost"><video ref={video} playsInline muted onLoadedData={() => setReady(true)} />{before && <img src={before} alt={t('photo.before')} style={{ opacity: strength / 100 }} />}</div>
        <label class="strength">{t('ghost.strength')}<input type="range" min="0" max="90" value={strength} onInput={event => setStrength(Number(event.currentTarget.value))} /></label>
      </>}
      <p class="hint">{t('photo.people')}</p>
      <div class="sheet-foot"><button class="plain" onClick={close}>{t('cancel')}</button><button class="main" disabled={!ready || fault} onClick={() => void take()}><Icon name="camera" />{t('ghost.shutter')}</button></div>
    </Sheet>);
}
