import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { change, go, state, useApp, useRoute } from './app-state';
import { Icon, Toast } from './parts';
import { Check } from './screens/check';
import { Outbox } from './screens/outbox';
import { ProblemScreen, Rectify } from './screens/rectify';
import { SignIn } from './screens/sign-in';
import { Today } from './screens/today';
import { language, speak, t } from './words';
import { start, unsent } from './work';

/// Screens not needed at once come when they are opened; the worker keeps them on the device all the same.
const later = ['more', 'scan', 'place', 'street', 'map'] as const;

function Later({ name, rest }: { name: (typeof later)[number]; rest: string[] }) {
  const [Screen, show] = useState<ComponentType<{ rest: string[] }> | null>(null);
  useEffect(() => { let here = true; show(null); void import('./screens/later').then(all => here && show(() => all[name])); return () => { here = false; }; }, [name]);
  return Screen ? <Screen key={rest.join('/')} rest={rest} /> : <main class="quiet" aria-busy="true">…</main>;
}

function Screen() {
  const [name = '', ...rest] = useRoute();
  switch (name) {
    case 'site': return <Check key={rest.join('/')} id={rest[0] ?? ''} />;
    case 'draft': return <Check key={rest.join('/')} draft={rest[0] ?? ''} id="" />;
    case 'ground': return <Check key={rest.join('/')} id="" ground={{ round: rest[0] ?? '', id: rest[1] ?? '' }} />;
    case 'rectify': return rest[0] ? <ProblemScreen key={rest[0]} id={rest[0]} /> : <Rectify />;
    case 'outbox': return <Outbox open={rest[0] ?? null} />;
    default: { const other = later.find(each => each === name); return other ? <Later key={name} name={other} rest={rest} /> : <Today />; }
  }
}

function Tabs() {
  const { entries, day } = useApp();
  const [name = ''] = useRoute();
  const waiting = unsent().length;
  const tab = (to: string, icon: string, label: string, count: number, wrong = false) => (
    <a href={'#/' + to} aria-current={name === to ? 'page' : undefined}>
      <Icon name={icon} />{label}{count > 0 && <b class={wrong ? 'badge wrong' : 'badge'}>{count > 999 ? '999+' : count}</b>}
    </a>);
  return (
    <nav class="tabs" aria-label={t('nav.label')}>
      {tab('', 'walk', t('nav.today'), 0)}
      {tab('rectify', 'wrench', t('nav.rectify'), day?.problems.length ?? 0)}
      {tab('outbox', 'up', t('nav.outbox'), waiting, entries.some(e => e.state === 'conflict' || e.state === 'refused'))}
      {tab('more', 'dots', t('nav.more'), 0)}
    </nav>);
}

function Notices() {
  const { newVersion, signInAgain, skew, quota, usage, session, day } = useApp();
  return (
    <>
      {newVersion && <p class="notice" role="status">{t('version.new')}{unsent().length > 0 && ' ' + t('version.kept', unsent().length)} <button onClick={() => newVersion.postMessage('take-over')}>{t('version.load')}</button></p>}
      {signInAgain && session && <p class="notice wrong" role="alert">{t('signIn.again')} <button onClick={() => go('more', 'sign-in')}>{t('signIn.do')}</button></p>}
      {Math.abs(skew) > 120_000 && <p class="notice" role="status">{t(skew > 0 ? 'clock.behind' : 'clock.ahead', Math.round(Math.abs(skew) / 60_000))}</p>}
      {quota > 0 && quota - usage < 20_000_000 && <p class="notice wrong" role="alert">{t('full.soon', Math.max(0, Math.round((quota - usage) / 1_000_000)))}</p>}
      {day && (day.demonstration || day.example) && <p class="invented">{day.demonstration && t('demo')} {day.example && t('example')}</p>}
      <Toast />
    </>);
}

function App() {
  const { ready, session } = useApp();
  if (!ready) return null;
  if (!session?.account) return <><Notices /><SignIn /></>;
  return <><Notices /><Screen /><Tabs /></>;
}

async function watchWorker() {
  if (!('serviceWorker' in navigator)) return;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (had) location.reload(); });
  const registration = await navigator.serviceWorker.register('sw.js', { scope: './', updateViaCache: 'none' });
  const offer = () => { if (registration.waiting && navigator.serviceWorker.controller) change({ newVersion: registration.waiting }); };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void registration.update().catch(() => { }); });
}

speak(language());
document.documentElement.toggleAttribute('data-sun', localStorage.getItem('sun') === '1');
void start().then(() => { document.documentElement.dataset['ready'] = state.ready ? '1' : ''; });
void watchWorker().catch(() => { });
render(<App />, document.getElementById('app')!);
