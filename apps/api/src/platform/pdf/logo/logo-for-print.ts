import { createHash } from 'node:crypto';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { isOpaque, type Pixels, shrink } from './pixels.js';

/** A logo as the practice keeps it: decoded and drawn anew when it was uploaded. */
export interface LogoImage {
  contentType: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

/** On paper a logo is 28 mm wide at most: this many pixels are over 600 to the inch. */
const LONGEST_SIDE = 700;
const JPEG_QUALITY = 92;
const KEPT = 32;
const COLOUR_TYPE = { rgb: 2, rgba: 6 } as const;

const prepared = new Map<string, Buffer>();

/** The logo at the size it is printed in, so that no invoice carries a megabyte of it. Made once, then kept in memory. */
export function logoForPrint(logo: LogoImage): Buffer {
  const key = createHash('sha256').update(logo.bytes).digest('base64');
  const known = prepared.get(key);
  if (known) return known;
  const made = logo.contentType === 'image/png' ? pngForPrint(logo.bytes) : jpegForPrint(logo.bytes);
  const [oldest] = prepared.keys();
  if (prepared.size >= KEPT && oldest !== undefined) prepared.delete(oldest);
  prepared.set(key, made);
  return made;
}

function pngForPrint(bytes: Uint8Array): Buffer {
  const { width, height, data } = shrink(PNG.sync.read(Buffer.from(bytes)), LONGEST_SIDE);
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  // Without an opacity channel pdfkit embeds the data as it is; with one it takes it apart for every document.
  const colorType = isOpaque({ width, height, data }) ? COLOUR_TYPE.rgb : COLOUR_TYPE.rgba;
  return PNG.sync.write(png, { colorType, deflateLevel: 9 });
}

function jpegForPrint(bytes: Uint8Array): Buffer {
  const source: Pixels = jpeg.decode(bytes, { maxResolutionInMP: 4, maxMemoryUsageInMB: 128, tolerantDecoding: false });
  const small = shrink(source, LONGEST_SIDE);
  return small === source
    ? Buffer.from(bytes)
    : jpeg.encode({ ...small, data: Buffer.from(small.data) }, JPEG_QUALITY).data;
}
