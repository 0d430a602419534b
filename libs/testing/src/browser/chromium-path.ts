import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/** The browser for tests: CHROMIUM_PATH, else the one from npm (Linux x64), else an installed Chrome. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { executablePath: given, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (!installed) throw new Error('No browser found. Set CHROMIUM_PATH to a Chrome or Chromium.');
  return { executablePath: installed, env: {} };
}

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];

/** Unpacked once per version, aside and then renamed, so that parallel workers never see half a browser. */
async function unpackedChromium(): Promise<Chromium> {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = path.join(root, 'node_modules/.cache', `chromium-${String(version)}`);
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`;
    mkdirSync(aside, { recursive: true });
    // The package unpacks to TMPDIR, read when it is loaded: hence a process of its own.
    const unpack = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
    const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', NODE_OPTIONS: '' };
    await run(process.execPath, ['-e', unpack], { cwd: root, env });
    writeFileSync(path.join(aside, 'fonts/fonts.conf'), fontConfiguration(folder));
    if (existsSync(folder)) rmSync(aside, { recursive: true });
    else renameSync(aside, folder);
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

/** The package's own configuration names fixed folders of the cloud it was made for. */
function fontConfiguration(folder: string): string {
  const places = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const list = places.map((place) => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${list}<cachedir>${folder}/font-cache</cachedir></fontconfig>\n`;
}
