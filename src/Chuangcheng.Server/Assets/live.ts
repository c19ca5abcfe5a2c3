// Progress that is alive: parts marked data-live ask again every so many seconds, while the page is seen.

let timer: number | undefined;

async function again(): Promise<void> {
  const parts = document.querySelectorAll<HTMLElement>('[data-live]');
  if (document.visibilityState !== 'visible' || parts.length === 0) return;
  const here = location.href;
  const answer = await fetch(here, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok || location.href !== here) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('[data-live]');
  parts.forEach((part, i) => {
    if (fresh[i] && !part.contains(document.activeElement)) part.innerHTML = fresh[i].innerHTML;
  });
}

export function startLive(): void {
  clearInterval(timer);
  const part = document.querySelector<HTMLElement>('[data-live]');
  if (part) timer = setInterval(() => void again(), Number(part.dataset['live']) * 1000) as unknown as number;
}
