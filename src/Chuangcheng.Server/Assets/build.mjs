// Bundles the styles and scripts into the folder named by the first argument.
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'out';
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: ['app.css', 'dark.css', 'app.ts', 'map.css', 'map.ts'],
  format: 'esm',
  loader: { '.png': 'dataurl' },
  outdir: folder,
  bundle: true,
  minify: true,
  target: ['chrome80', 'firefox78', 'safari15'],
  legalComments: 'none',
  logLevel: 'warning',
});
cpSync('static', folder, { recursive: true });
