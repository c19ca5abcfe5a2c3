// A photo on the device: made smaller, without what the camera wrote, named by its content.
import * as store from './shelf';

const longest = 1600, quality = .8;

export async function shrink(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/// Its SHA-256, once it lies safely on the device.
export async function keepCanvas(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob>((resolve, reject) => canvas.toBlob(b => (b ? resolve(b) : reject(new Error('no picture'))), 'image/jpeg', quality));
  const bytes = await blob.arrayBuffer();
  const sha = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
  const known = await store.shelf.photo(sha);
  if (!known) await store.shelf.keepPhoto({ sha, size: bytes.byteLength, bytes, at: new Date().toISOString() });
  return sha;
}

/// Makes unrecognisable what lies under the finger: squares of one colour, nothing that could be made sharp again.
export function blur(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  const side = Math.max(12, Math.round(context.canvas.width / 40));
  for (let top = Math.floor((y - radius) / side) * side; top < y + radius; top += side)
    for (let left = Math.floor((x - radius) / side) * side; left < x + radius; left += side) {
      if (Math.hypot(left + side / 2 - x, top + side / 2 - y) > radius) continue;
      const [w, h] = [Math.min(side, context.canvas.width - left), Math.min(side, context.canvas.height - top)];
      if (left < 0 || top < 0 || w <= 0 || h <= 0) continue;
      const pixels = context.getImageData(left, top, w, h).data;
      let [r, g, b] = [0, 0, 0];
      for (let i = 0; i < pixels.length; i += 4) { r += pixels[i]!; g += pixels[i + 1]!; b += pixels[i + 2]!; }
      const n = pixels.length / 4;
      context.fillStyle = `rgb(${r / n | 0},${g / n | 0},${b / n | 0})`;
      context.fillRect(left, top, w, h);
    }
}
