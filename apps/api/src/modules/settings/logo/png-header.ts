import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What makes the picture; texts, profiles and whatever follows the end are left behind. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const BYTES_A_PIXEL_MAX = 8;

export interface PngHeader {
  width: number;
  height: number;
  /** The needed parts of the file, after proof that its data is no larger than the size it states. Throws otherwise. */
  essence(): Buffer;
}

/** Size of a PNG, read before anything is decoded; undefined for what is none. */
export function pngHeader(file: Buffer): PngHeader | undefined {
  const begins =
    file.subarray(0, 8).equals(SIGNATURE) && file.subarray(12, 16).toString('latin1') === 'IHDR' && file.length > 33;
  if (!begins) return undefined;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  return {
    width,
    height,
    essence() {
      const chunks = [...chunksOf(file)].filter(({ type }) => NEEDED.has(type));
      const data = Buffer.concat(
        chunks.filter(({ type }) => type === 'IDAT').map(({ whole }) => whole.subarray(8, -4)),
      );
      inflateSync(data, { maxOutputLength: (width * BYTES_A_PIXEL_MAX + 16) * (height + 8) });
      return Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]);
    },
  };
}

function* chunksOf(file: Buffer): Generator<{ type: string; whole: Buffer }> {
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.subarray(at + 4, at + 8).toString('latin1');
    yield { type, whole: file.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}
