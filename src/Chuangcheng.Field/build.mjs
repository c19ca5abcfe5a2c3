// Bundles the app into the folder named by the first argument; with --tests, what is tested without a browser into out/tests.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const shared = { bundle: true, charset: 'utf8', format: 'esm', target: ['chrome87', 'firefox91', 'safari15'], legalComments: 'none', logLevel: 'warning', jsx: 'automatic', jsxImportSource: 'preact' };
const shellLimit = 40 * 1024;

if (process.argv[2] === '--tests') {
  rmSync('out', { recursive: true, force: true });
  await build({ ...shared, platform: 'node', target: 'node20', entryPoints: readdirSync('tests').filter(name => /\.ts$/.test(name)).map(name => `tests/${name}`), outdir: 'out/tests', outExtension: { '.js': '.mjs' } });
  process.exit(0);
}

const folder = process.argv[2] ?? 'out/app';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const app = await build({
  ...shared, minify: true, splitting: true, metafile: true, outdir: join(folder, 'static'), entryPoints: ['src/app.tsx', 'src/app.css'],
  entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
});
cpSync('static', folder, { recursive: true });
const outputs = Object.entries(app.metafile.outputs);
const named = entry => 'static/' + basename(outputs.find(([, output]) => output.entryPoint === entry)[0]);
const main = outputs.find(([, output]) => output.entryPoint === 'src/app.tsx')[1];
// All at once, not one after the other.
const preload = main.imports.filter(used => used.kind === 'import-statement').map(used => `<link rel="modulepreload" href="static/${basename(used.path)}">`).join('\n');
const html = readFileSync('static/index.html', 'utf8').replace('{script}', named('src/app.tsx')).replace('{style}', named('src/app.css')).replace('{preload}', preload);
writeFileSync(join(folder, 'index.html'), html);

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile()).map(file => join(file.parentPath ?? file.path, file.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
const version = createHash('sha256').update(files.map(file => readFileSync(join(folder, file)).toString('base64')).join()).digest('hex').slice(0, 12);
await build({ ...shared, format: 'iife', minify: true, entryPoints: ['src/sw.ts'], outfile: join(folder, 'sw.js'), define: { VERSION: JSON.stringify(version), FILES: JSON.stringify(files) } });

const lazy = new Set(outputs.filter(([, output]) => output.entryPoint && !['src/app.tsx', 'src/app.css'].includes(output.entryPoint)).map(([name]) => 'static/' + basename(name)));
const size = [...files, 'sw.js'].filter(file => !lazy.has(file)).reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);
if (process.env.FIELD_SIZE) console.log(`shell ${(size / 1024).toFixed(1)} KB compressed`);
if (size > shellLimit) throw new Error(`The shell of the field app is ${size} bytes compressed, more than ${shellLimit}.`);
