// Where a finding was made: read once, when it is saved, and only while the person wants it noted. Nothing is read at any other time.
import type { Spot } from './model';

export const isWanted = () => localStorage.getItem('position') === '1';
export const want = (yes: boolean) => localStorage.setItem('position', yes ? '1' : '0');

export const rounded = (at: GeolocationCoordinates): Spot => ({ longitude: Math.round(at.longitude * 1e5) / 1e5, latitude: Math.round(at.latitude * 1e5) / 1e5 });

export const readOnce = () => new Promise<Spot | null>(done => (navigator.geolocation
  ? navigator.geolocation.getCurrentPosition(found => done(rounded(found.coords)), () => done(null), { enableHighAccuracy: true, timeout: 8000 }) : done(null)));
