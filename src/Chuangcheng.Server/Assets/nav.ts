// Enhanced navigation: links and GET forms of this site fetch the page and swap what changed. Whatever it does not
// understand stays a plain navigation. Forms that post are never touched.

import { enhance } from './small';

const root = document.documentElement;
const version = root.dataset['version'] ?? '';
let underWay: AbortController | undefined;

/** Shows the page at the address, or goes there plainly when the answer is not a part of this version. */
async function show(address: string, forward: boolean): Promise<void> {
  underWay?.abort();
  const mine = (underWay = new AbortController());
  root.dataset['busy'] = 'true';
  try {
    const answer = await fetch(address, { headers: { 'X-Partial': version, Accept: 'text/html' }, signal: mine.signal });
    const text = await answer.text();
    if (answer.headers.get('X-Partial') !== version) return location.assign(address);
    if (forward) {
      history.replaceState({ scroll: scrollY }, '');
      history.pushState({ scroll: 0 }, '', answer.url + new URL(address, location.href).hash);
    }
    swap(new DOMParser().parseFromString(text, 'text/html'));
    enhance();
    settle(forward);
  } catch (problem) {
    if (!mine.signal.aborted) location.assign(address);
  } finally {
    if (underWay === mine) delete root.dataset['busy'];
  }
}

function swap(page: Document): void {
  for (const part of page.querySelectorAll('#side, #main')) document.getElementById(part.id)?.replaceWith(part);
  document.title = page.title;
  document.getElementById('announce')!.textContent = page.title;
}

/** Puts focus and scroll where a plain navigation would, and keeps the control in hand when the page still has it. */
function settle(forward: boolean): void {
  const main = document.getElementById('main')!;
  const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (target) return target.scrollIntoView();
  (main.querySelector<HTMLElement>('[autofocus]') ?? main).focus({ preventScroll: true });
  scrollTo(0, forward ? 0 : ((history.state as { scroll?: number } | null)?.scroll ?? 0));
}

/** The address a link leads to when it is ours to fetch. */
function ours(link: HTMLAnchorElement | null): string | undefined {
  if (!link?.href || link.target || link.hasAttribute('download') || link.dataset['whole'] !== undefined) return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin) return undefined;
  return to.hash && to.pathname + to.search === location.pathname + location.search ? undefined : link.href;
}

export function startNavigation(): void {
  addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const at = event.target as Element;
    const row = at.closest('a, button, input, select, textarea, label, summary') ? null : at.closest('tbody tr, [data-row]');
    if (row && String(getSelection())) return;
    const address = ours((row ?? at).closest('a') ?? row?.querySelector('a') ?? null);
    if (!address) return;
    event.preventDefault();
    void show(address, true);
  });
  addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'get' || form.dataset['whole'] !== undefined) return;
    event.preventDefault();
    const filled = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const query = String(new URLSearchParams(filled));
    void show(form.action.split('?')[0] + (query && '?' + query), true);
  });
  addEventListener('popstate', () => void show(location.href, false));
  history.scrollRestoration = 'manual';
}
