// Order by hand: a list marked data-order is sorted by dragging or with Alt and the arrow keys; its form sends the order it shows.
// Without this script the buttons of each line do the same.

const selector = 'ol[data-order] > li';

function lineOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

export function startOrdering(): void {
  let carried: HTMLElement | null = null;
  document.addEventListener('dragstart', (event) => {
    carried = lineOf(event.target);
    event.dataTransfer?.setData('text/plain', '');
  });
  document.addEventListener('dragover', (event) => {
    const over = lineOf(event.target);
    if (!carried || !over || over === carried || over.parentElement !== carried.parentElement) return;
    event.preventDefault();
    const below = event.clientY > over.getBoundingClientRect().top + over.offsetHeight / 2;
    over.parentElement!.insertBefore(carried, below ? over.nextSibling : over);
  });
  document.addEventListener('drop', (event) => carried && event.preventDefault());
  document.addEventListener('dragend', () => (carried = null));
  document.addEventListener('keydown', (event) => {
    const line = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') ? lineOf(event.target) : null;
    if (!line) return;
    event.preventDefault();
    const focused = document.activeElement as HTMLElement | null;
    if (event.key === 'ArrowUp') line.previousElementSibling?.before(line);
    else line.nextElementSibling?.after(line);
    focused?.focus();
  });
}
