// Maps load when a page has one: the program and its style come from the addresses the page names.

const loading = new Map<string, Promise<{ draw(box: HTMLElement): void }>>();

function load(box: HTMLElement): Promise<{ draw(box: HTMLElement): void }> {
  const { script, style } = box.dataset as { script: string; style: string };
  if (!document.querySelector(`link[href="${style}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style;
    document.head.append(link);
  }
  let program = loading.get(script);
  if (!program) loading.set(script, (program = import(script)));
  return program;
}

export function startMaps(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-map][hidden]')) {
    box.hidden = false;
    void load(box).then(program => program.draw(box)).catch(() => { box.hidden = true; });
  }
}
