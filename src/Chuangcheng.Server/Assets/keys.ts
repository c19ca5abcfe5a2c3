// Keyboard: the same actions as the visible links, listed under "?".

const goTo: Record<string, string> = { c: '/command', t: '/todo', p: '/problems', v: '/inspections', s: '/sites', i: '/indicators', r: '/responsibility', m: '/measures', y: '/system' };
const menus = ':is(details.menu, .tree-select, .columns)[open]';
let going = false;

const press = (selector: string): boolean => {
  const target = document.querySelector<HTMLElement>(selector);
  target?.click();
  return target !== null;
};

function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('main tbody td:first-child a, main tbody td.what a:first-child, main [data-row] a:first-child')];
  const here = links.findIndex(link => link === document.activeElement);
  const next = links[Math.min(Math.max(here + by, 0), links.length - 1)];
  next?.focus();
  next?.closest('tr, [data-row]')?.scrollIntoView({ block: 'nearest' });
}

function help(): void {
  (document.getElementById('keys') as HTMLDialogElement | null)?.showModal?.();
}

function escape(): void {
  const menu = document.querySelector<HTMLDetailsElement>(menus);
  if (menu) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else press('main [role=dialog] [data-close]') || press('[data-close]');
}

function act(key: string): boolean {
  switch (key) {
    case '/': document.querySelector<HTMLInputElement>('main input[type=search]')?.select(); return true;
    case 'j': step(1); return true;
    case 'k': step(-1); return true;
    case 'n': return press('main a[rel=next]');
    case 'x': return press('tr:focus-within input[type=checkbox]');
    case 'p': print(); return true;
    case '?': help(); return true;
    default: return false;
  }
}

export function startKeys(): void {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return escape();
    if ((event.target as Element).closest('input, select, textarea')) return;
    const address = going ? goTo[event.key] : undefined;
    going = event.key === 'g';
    const handled = address ? press(`#side a[href="${address}"]`) : act(event.key);
    if (handled) event.preventDefault();
  });
  addEventListener('click', event => {
    if ((event.target as Element).closest('[data-keys]')) help();
    for (const menu of document.querySelectorAll<HTMLDetailsElement>(menus))
      if (!menu.contains(event.target as Node)) menu.open = false;
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-keys]')) button.hidden = false;
}
