// The wall screen: asks for the page again when the server says that something happened. Cut off, it keeps the last
// numbers, says of when they are, and tries again until it is back.

const kinds = ['problemOpened', 'problemMoved', 'problemObserved', 'visitRecorded', 'problemsImported', 'assessmentMoved'];
let source: EventSource | undefined;
let waiting = 0;

async function refresh(): Promise<void> {
  const wall = document.getElementById('wall');
  if (!wall) return stop();
  try {
    const answer = await fetch('/wall', { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return cut();
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('wall');
    if (fresh) wall.replaceWith(fresh);
  } catch {
    cut();
  }
}

function cut(): void {
  const wall = document.getElementById('wall');
  if (!wall) return stop();
  wall.classList.add('wall-cut');
  wall.querySelector('[data-wall-state]')!.textContent = wall.dataset['cut'] ?? '';
}

function soon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void refresh(), 800);
}

function stop(): void {
  source?.close();
  source = undefined;
}

function listen(): void {
  source = new EventSource('/api/events');
  // Whatever was missed meanwhile is in the page that is asked for on opening.
  source.onopen = soon;
  for (const kind of kinds) source.addEventListener(kind, soon);
  source.onerror = () => {
    cut();
    if (source?.readyState !== EventSource.CLOSED) return;
    stop();
    setTimeout(startWall, 5000);
  };
}

/** A line that dies silently tells nobody: the numbers are asked for now and then all the same. */
function watch(): void {
  addEventListener('offline', cut);
  addEventListener('online', soon);
  setInterval(() => void (document.getElementById('wall') && refresh()), 30_000);
}

let watched = false;

export function startWall(): void {
  if (!document.querySelector('[data-wall]')) return;
  if (!watched) watch();
  watched = true;
  if (!source) listen();
}
