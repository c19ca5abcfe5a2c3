// The map: Leaflet over clusters the server computes, or over points the page gives. No tiles unless the server names a layer.

import { circle, control, DomEvent, divIcon, latLngBounds, layerGroup, map as leaflet, marker, tileLayer } from 'leaflet';
import type { LatLngBoundsExpression, LayerGroup, Map as LeafletMap } from 'leaflet';

interface Cluster { longitude: number; latitude: number; count: number; extent: [number, number, number, number]; id: string | null; name: string | null }
type Point = [number, number, string, string | null, string];

const settle = 120;

/** Metres of a site's surroundings (R-SITE-03). */
const around = 200;

function text(words: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}

function one(on: LayerGroup, longitude: number, latitude: number, name: string, href: string | null, tone: string): void {
  const icon = divIcon({ className: `pin pin-${tone}`, iconSize: [16, 16], html: '' });
  const pin = marker([latitude, longitude], { icon, title: name, alt: name, keyboard: href !== null, riseOnHover: true }).addTo(on);
  pin.bindTooltip(text(name));
  if (href) pin.on('click keypress', event => {
    if (event.type === 'keypress' && (event as unknown as { originalEvent: KeyboardEvent }).originalEvent.key !== 'Enter') return;
    location.assign(href);
  });
}

function group(on: LayerGroup, at: LeafletMap, cluster: Cluster, words: string): void {
  const size = Math.round(26 + 6 * Math.log10(cluster.count));
  const label = words.replace('{0}', String(cluster.count));
  const icon = divIcon({ className: 'cluster', iconSize: [size, size], html: cluster.count > 9999 ? `${Math.round(cluster.count / 1000)}k` : String(cluster.count) });
  const [west, south, east, north] = cluster.extent;
  const box: LatLngBoundsExpression = [[south, west], [north, east]];
  marker([cluster.latitude, cluster.longitude], { icon, title: label, alt: label }).addTo(on).on('click keypress', () => {
    // Places on one spot cannot be told apart by coming nearer than the map goes.
    if (at.getZoom() >= at.getMaxZoom()) return;
    at.fitBounds(box, { maxZoom: Math.min(at.getZoom() + 3, at.getMaxZoom()), padding: [40, 40] });
  });
}

async function clusters(source: string, at: LeafletMap, on: LayerGroup, words: string, asking: AbortController): Promise<void> {
  const view = at.getBounds().pad(.1);
  const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
  const box = [clamp(view.getWest(), 180), clamp(view.getSouth(), 90), clamp(view.getEast(), 180), clamp(view.getNorth(), 90)].map(n => n.toFixed(6)).join(',');
  const answer = await fetch(`${source}${source.endsWith('?') ? '' : '&'}bbox=${box}&zoom=${Math.round(at.getZoom())}`, { signal: asking.signal });
  if (!answer.ok) return;
  const { clusters: found } = await answer.json() as { clusters: Cluster[] };
  on.clearLayers();
  for (const cluster of found)
    if (cluster.count === 1) one(on, cluster.longitude, cluster.latitude, cluster.name ?? '', cluster.id && `/sites/${cluster.id}`, 'site');
    else group(on, at, cluster, words);
  at.getContainer().dataset['drawn'] = String(found.length);
}

export function draw(box: HTMLElement): void {
  const [west, south, east, north] = box.dataset['extent']!.split(',').map(Number) as [number, number, number, number];
  const at = leaflet(box, { attributionControl: false, minZoom: 3, maxZoom: 19, zoomSnap: 1, fadeAnimation: false });
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', box.dataset['label'] ?? '');
  at.fitBounds(latLngBounds([south, west], [north, east]), { animate: false });
  control.scale({ imperial: false }).addTo(at);
  const { tiles, note, source, points } = box.dataset;
  if (tiles) {
    control.attribution({ prefix: false }).addTo(at);
    tileLayer(tiles, { attribution: note ?? '', maxZoom: 19 }).addTo(at);
  }
  const on = layerGroup().addTo(at);
  if (points) {
    for (const [longitude, latitude, name, href, tone] of JSON.parse(points) as Point[]) {
      one(on, longitude, latitude, name, href, tone);
      if (tone === 'here') circle([latitude, longitude], { radius: around, weight: 1, className: 'around', interactive: false }).addTo(on);
    }
    box.dataset['drawn'] = '1';
  }
  if (!source) return;
  let asking = new AbortController();
  let timer = 0;
  const ask = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      asking.abort();
      asking = new AbortController();
      void clusters(source, at, on, box.dataset['sites'] ?? '{0}', asking).catch(() => undefined);
    }, settle) as unknown as number;
  };
  at.on('moveend', ask);
  DomEvent.on(box, 'wheel', DomEvent.stopPropagation);
  ask();
}
