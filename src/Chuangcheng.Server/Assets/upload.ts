// Files that are on their way: how far, and a way to stop. Without scripts the form is sent as any other.

import { enhance } from './small';

function send(form: HTMLFormElement): void {
  const going = form.querySelector<HTMLElement>('[data-going]')!;
  const bar = going.querySelector('progress')!;
  const said = going.querySelector('output')!;
  const request = new XMLHttpRequest();
  const stop = (): void => { going.hidden = true; };
  going.hidden = false;
  going.querySelector<HTMLElement>('[data-stop]')!.onclick = () => request.abort();
  request.upload.onprogress = event => {
    bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    said.value = `${Math.round(bar.value * 100)}%`;
  };
  request.onload = () => arrived(request, form.action);
  request.onabort = request.onerror = stop;
  request.open('POST', form.action);
  request.send(new FormData(form));
}

/** Sent on, we go there; answered here, the answer is shown in place of this page. */
function arrived(request: XMLHttpRequest, asked: string): void {
  if (request.responseURL !== asked) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  const main = page.getElementById('main');
  if (!main) return location.reload();
  document.getElementById('main')!.replaceWith(main);
  enhance();
  main.focus();
}

export function startUploads(): void {
  addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.matches('[data-upload]')) return;
    event.preventDefault();
    send(form);
  });
  for (const kind of ['dragover', 'dragleave', 'drop'])
    addEventListener(kind, event => {
      const box = (event.target as Element).closest?.('.upload');
      box?.classList.toggle('over', kind === 'dragover');
      const file = box?.querySelector<HTMLInputElement>('input[type=file]');
      if (!file) return;
      event.preventDefault();
      if (kind === 'drop') file.files = (event as DragEvent).dataTransfer!.files;
    });
}
