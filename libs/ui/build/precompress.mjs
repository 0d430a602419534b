import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(js|css|html|svg)$/;
/** Below this, a compressed file saves nothing that a network packet would notice. */
const BYTES_MIN = 1_000;

const ENCODINGS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Vite plugin: compresses what was built once, here, so that the server has nothing to compress with each answer. */
export function precompress() {
  let dist;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      dist = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = (await readdir(dist, { recursive: true })).filter((name) => TEXT.test(name));
      await Promise.all(files.map((name) => compress(path.join(dist, name))));
    },
  };
}

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < BYTES_MIN) return;
  await Promise.all(
    Object.entries(ENCODINGS).map(async ([extension, encode]) =>
      writeFile(`${file}.${extension}`, await encode(bytes)),
    ),
  );
}
