import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { state, useApp } from '../app-state';
import type { Spot } from '../model';
import { stops } from '../order';
import { Head, Icon } from '../parts';
import { t } from '../words';
import { whereAmI } from './today';

/// Outlines and places drawn from what lies on the device: no tiles, no line.
export function MapScreen() {
  const { day, spot } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const all = useMemo(() => (day ? stops(day, null).filter(stop => stop.site.longitude !== null) : []), [day]);
  const [view, setView] = useState<{ centre: Spot; zoom: number } | null>(null), [chosen, choose] = useState<string | null>(null);
  const fit = useMemo(() => {
    if (!all.length) return null;
    const [xs, ys] = [all.map(s => s.site.longitude!), all.map(s => s.site.latitude!)];
    const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return { centre: { longitude: (west + east) / 2, latitude: (south + north) / 2 }, zoom: 300 / Math.max(.004, east - west, (north - south) * 1.2) };
  }, [all]);
  const now = view ?? fit;
  const project = (at: Spot, width: number, height: number) => ({ x: width / 2 + (at.longitude - now!.centre.longitude) * now!.zoom, y: height / 2 - (at.latitude - now!.centre.latitude) * now!.zoom / Math.cos(now!.centre.latitude * Math.PI / 180) });
  useEffect(() => {
    const on = canvas.current;
    if (!on || !now) return;
    const ratio = devicePixelRatio || 1, [width, height] = [on.clientWidth, on.clientHeight];
    [on.width, on.height] = [width * ratio, height * ratio];
    const draw = on.getContext('2d')!, colours = getComputedStyle(document.documentElement), colour = (name: string) => colours.getPropertyValue(name);
    draw.scale(ratio, ratio);
    draw.lineWidth = 2;
    for (const { site } of all) {
      if (!site.shape) continue;
      draw.strokeStyle = colour('--line-strong');
      draw.fillStyle = colour('--note-pale');
      for (const ring of rings(site.shape.coordinates)) {
        draw.beginPath();
        ring.forEach(([longitude, latitude], i) => { const p = project({ longitude: longitude!, latitude: latitude! }, width, height); if (i) draw.lineTo(p.x, p.y); else draw.moveTo(p.x, p.y); });
        if (site.shape.type.includes('Polygon')) draw.fill();
        draw.stroke();
      }
    }
    for (const stop of [...all].reverse()) {
      const p = project(stop.site as Spot, width, height);
      if (p.x < -9 || p.y < -9 || p.x > width + 9 || p.y > height + 9) continue;
      draw.beginPath();
      draw.arc(p.x, p.y, stop.site.id === chosen ? 10 : stop.score >= 6 ? 7 : 5, 0, 7);
      draw.fillStyle = stop.score >= 6 ? colour('--accent') : stop.score >= 3 ? colour('--hold') : colour('--go');
      draw.fill();
      draw.strokeStyle = '#fff';
      draw.stroke();
    }
    if (spot) { const p = project(spot, width, height); draw.beginPath(); draw.arc(p.x, p.y, 8, 0, 7); draw.fillStyle = colour('--focus'); draw.fill(); draw.lineWidth = 4; draw.strokeStyle = '#fff'; draw.stroke(); }
  }, [now, all, chosen, spot]);
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const zoom = (by: number) => now && setView({ ...now, zoom: Math.min(200_000, Math.max(50, now.zoom * by)) });
  const tap = (x: number, y: number) => {
    const { clientWidth: width, clientHeight: height } = canvas.current!;
    let [best, least] = [null as string | null, 24];
    for (const stop of all) { const p = project(stop.site as Spot, width, height), far = Math.hypot(p.x - x, p.y - y); if (far < least) [best, least] = [stop.site.id, far]; }
    choose(best);
  };
  const site = all.find(stop => stop.site.id === chosen)?.site;
  return (
    <main class="map">
      <Head title={t('map.title')} under={t('map.hint')} />
      {!now ? <p class="quiet big">{t('map.none')}</p> : <div class="map-area">
        <canvas ref={canvas} role="img" aria-label={t('map.label', all.length)}
          onPointerDown={event => { drag.current = { x: event.clientX, y: event.clientY, moved: false }; canvas.current!.setPointerCapture(event.pointerId); }}
          onPointerMove={event => { const from = drag.current; if (!from || !event.buttons) return; const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]; if (Math.hypot(dx, dy) < 4 && !from.moved) return;
            drag.current = { x: event.clientX, y: event.clientY, moved: true }; setView({ zoom: now.zoom, centre: { longitude: now.centre.longitude - dx / now.zoom, latitude: now.centre.latitude + dy / now.zoom * Math.cos(now.centre.latitude * Math.PI / 180) } }); }}
          onPointerUp={event => { if (drag.current && !drag.current.moved) { const area = canvas.current!.getBoundingClientRect(); tap(event.clientX - area.left, event.clientY - area.top); } drag.current = null; }}
          onWheel={event => zoom(event.deltaY < 0 ? 1.25 : .8)} />
        <div class="zoom"><button aria-label={t('map.in')} onClick={() => zoom(1.6)}>+</button><button aria-label={t('map.out')} onClick={() => zoom(.625)}>−</button><button aria-label={t('today.near')} onClick={() => whereAmI(ok => { if (ok) setView(v => ({ zoom: Math.max(8000, (v ?? now).zoom), centre: { longitude: 0, latitude: 0, ...spotNow() } })); })}><Icon name="near" /></button></div>
        {site && <a class="row map-site" href={`#/site/${site.id}`}><span class="row-main"><strong>{site.name}</strong><small>{site.code} · {site.address}</small></span></a>}
      </div>}
    </main>);
}

const spotNow = () => state.spot ?? undefined;

function rings(coordinates: any): number[][][] {
  if (typeof coordinates?.[0]?.[0] === 'number') return [coordinates];
  return Array.isArray(coordinates) ? coordinates.flatMap(rings) : [];
}
