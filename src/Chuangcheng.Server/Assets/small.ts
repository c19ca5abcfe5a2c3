// Small comforts: a tree that can be searched, photos under a slider, all rows at once, focus that stays in what is open.

import { startLive } from './live';
import { startMaps } from './maps';
import { narrowLongLists } from './pick';

function narrow(search: HTMLInputElement): void {
  const wanted = search.value.trim().toLowerCase();
  const items = [...search.parentElement!.querySelectorAll<HTMLElement>('.tree li')];
  for (const item of items.reverse()) {
    const own = item.querySelector('label')!.textContent!.toLowerCase().includes(wanted);
    item.hidden = !own && !item.querySelector('li:not([hidden])');
  }
}

function choose(radio: HTMLInputElement): void {
  const box = radio.closest<HTMLDetailsElement>('.tree-select');
  if (!box) return;
  const summary = box.querySelector('summary')!;
  summary.firstElementChild!.textContent = radio.closest('label')!.querySelector('span')!.textContent;
}

function tick(all: HTMLInputElement): void {
  for (const one of document.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset['all']}"]`)) one.checked = all.checked;
  count();
}

/** The day a slider stands at, so many days before today. */
function sayDay(slider: HTMLInputElement): void {
  const day = new Date(`${slider.dataset['today']}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - Number(slider.value));
  slider.form!.querySelector('output')!.value = day.toISOString().slice(0, 10);
}

/** Says how many rows are chosen; the bar of what can be done with them appears with the first. */
function count(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('[data-batch]')) {
    const chosen = document.querySelectorAll(`input[name="${bar.dataset['batch']}"]:checked`).length;
    bar.hidden = chosen === 0;
    bar.querySelector('output')!.value = String(chosen);
  }
}

/** Tab goes round inside a drawer or dialog; Shift+Tab the other way. */
function stayInside(event: KeyboardEvent): void {
  const open = [...document.querySelectorAll<HTMLElement>('main [role=dialog]')].pop();
  if (event.key !== 'Tab' || !open) return;
  const stops = [...open.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(stop => stop.offsetParent);
  const leaving = event.shiftKey ? document.activeElement === stops[0] : document.activeElement === stops[stops.length - 1];
  if (!leaving && open.contains(document.activeElement)) return;
  event.preventDefault();
  stops[event.shiftKey ? stops.length - 1 : 0]?.focus();
}

/** After every page: what needs scripts shows itself. */
export function enhance(): void {
  for (const slider of document.querySelectorAll<HTMLInputElement>('.compare input')) {
    slider.hidden = false;
    slider.parentElement!.dataset['slides'] = '';
  }
  for (const only of document.querySelectorAll<HTMLElement>('[data-scripted]')) only.hidden = false;
  count();
  narrowLongLists();
  startMaps();
  startLive();
}

export function startComforts(): void {
  addEventListener('input', event => {
    const field = event.target as HTMLInputElement;
    if (field.matches('[data-narrow]')) narrow(field);
    if (field.form?.matches('[data-slide]')) sayDay(field);
    if (field.parentElement?.matches('.compare')) field.parentElement.style.setProperty('--cut', `${field.value}%`);
  });
  addEventListener('change', event => {
    const field = event.target as HTMLInputElement;
    if (field.dataset['all']) tick(field);
    else if (field.type === 'range' && field.form?.matches('[data-slide]')) field.form.requestSubmit();
    else if (field.type === 'radio') choose(field);
    else if (field.type === 'checkbox') count();
  });
  addEventListener('keydown', stayInside);
  addEventListener('click', event => (event.target as Element).closest('[data-away]')?.closest('[role=status]')?.remove());
  enhance();
}
