import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { AppError } from '../../../platform/errors/app-error.js';
import { pngHeader } from './png-header.js';

export interface Logo {
  contentType: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}

const SIDE_MAX = 2000;
const PIXELS_MAX = 2_000_000;
const BYTES_MAX = 1_048_576;
const JPEG_QUALITY = 90;

/**
 * Decodes the picture and draws it anew: what is kept holds pixels and nothing else, so that no file that somebody
 * made by hand ever reaches the code that draws PDFs. Slow: call it outside transactions.
 */
export function reencodeLogo(file: Buffer): Logo {
  const logo = file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? reencodeJpeg(file) : reencodePng(file);
  if (logo.bytes.length > BYTES_MAX)
    throw new AppError('invalid_request', 'This picture is too detailed: it takes more than 1 MB. Use a smaller one.');
  return logo;
}

function reencodePng(file: Buffer): Logo {
  const header = pngHeader(file);
  if (!header) throw new AppError('invalid_request', 'This is neither a PNG nor a JPEG picture.');
  assertSize(header);
  const { width, height, data } = decoding(() => PNG.sync.read(header.essence()));
  const png = new PNG({ width, height });
  data.copy(png.data);
  return { contentType: 'image/png', bytes: PNG.sync.write(png, { colorType: 6, filterType: 4, deflateLevel: 9 }) };
}

function reencodeJpeg(file: Buffer): Logo {
  const decoded = decoding(() =>
    jpeg.decode(file, { maxResolutionInMP: PIXELS_MAX / 1e6, maxMemoryUsageInMB: 128, tolerantDecoding: false }),
  );
  assertSize(decoded);
  return { contentType: 'image/jpeg', bytes: jpeg.encode(decoded, JPEG_QUALITY).data };
}

function assertSize({ width, height }: { width: number; height: number }): void {
  if (width <= SIDE_MAX && height <= SIDE_MAX && width * height <= PIXELS_MAX) return;
  throw tooLarge();
}

const tooLarge = () =>
  new AppError(
    'invalid_request',
    `A logo has ${SIDE_MAX} pixels a side and 2 million in all, at most. Make it smaller and try again.`,
  );

function decoding<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof Error && error.message.includes('maxResolutionInMP')) throw tooLarge();
    throw new AppError(
      'invalid_request',
      'This picture cannot be read. Save it again as PNG or JPEG and try once more.',
    );
  }
}
