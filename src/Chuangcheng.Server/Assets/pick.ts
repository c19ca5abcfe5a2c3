// A list of several hundred units is not scrolled through: typing a part of a name leaves what fits.

const long = 30;

function fits(option: HTMLOptionElement, words: string[]): boolean {
  const text = option.text.toLowerCase();
  return words.every(word => text.includes(word));
}

/** What is chosen stays in the list, and so does the empty choice; a single fit is chosen at once. */
function narrow(select: HTMLSelectElement, all: HTMLOptionElement[], typed: string): void {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = select.selectedOptions[0];
  const fitting = all.filter(option => option.value && fits(option, words));
  select.replaceChildren(...all.filter(option => !option.value || option === chosen || fitting.includes(option)));
  (words.length && fitting.length === 1 ? fitting[0]! : chosen)!.selected = true;
}

export function narrowLongLists(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>('main select:not([multiple], [data-narrowed])')) {
    if (select.options.length <= long) continue;
    const all = [...select.options];
    const search = document.createElement('input');
    search.type = 'search';
    search.className = 'narrow';
    search.placeholder = document.documentElement.dataset['narrow'] ?? '';
    search.setAttribute('aria-label', `${search.placeholder} ${select.labels?.[0]?.textContent?.trim() ?? ''}`.trim());
    search.autocomplete = 'off';
    search.addEventListener('input', () => narrow(select, all, search.value));
    search.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      select.focus();
    });
    select.dataset['narrowed'] = '';
    select.before(search);
  }
}
