import { describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { karooBlooms } from '../../../../test/support/pdf/karoo-blooms.js';
import { drawDocument } from '../draw-document.js';
import { logoForPrint } from './logo-for-print.js';
import { type Pixels, shrink } from './pixels.js';

const filled = (width: number, height: number, pixel: number[]): Pixels => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, index) => pixel[index % 4] ?? 0),
});

function png(pixels: Pixels): Buffer {
  const image = new PNG({ width: pixels.width, height: pixels.height });
  image.data = Buffer.from(pixels.data);
  return PNG.sync.write(image);
}

const invoice = { ...karooBlooms, supplier: { ...karooBlooms.supplier, logoId: 'logo' } };

describe('a logo', () => {
  it('is printed at the size of print, not of the file', () => {
    const image = PNG.sync.read(
      logoForPrint({ contentType: 'image/png', bytes: png(filled(1400, 350, [15, 92, 80, 255])) }),
    );
    expect([image.width, image.height]).toEqual([700, 175]);
    expect([...image.data.subarray(0, 4)]).toEqual([15, 92, 80, 255]);
  });

  it('keeps its colour where it fades out', () => {
    const source = filled(2, 2, [0, 0, 0, 0]);
    source.data.set([200, 100, 50, 255]);
    expect([...shrink(source, 1).data]).toEqual([200, 100, 50, 64]);
  });

  it.each(['image/png', 'image/jpeg'] as const)('makes the same bytes twice as %s', async (contentType) => {
    const pixels = filled(64, 32, [15, 92, 80, 255]);
    const file =
      contentType === 'image/png' ? png(pixels) : jpeg.encode({ ...pixels, data: Buffer.from(pixels.data) }).data;
    const logo = { contentType, bytes: file };
    const [one, two] = [await drawDocument(invoice, { logo }), await drawDocument(invoice, { logo })];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.bytes.toString('latin1')).toContain('/Subtype /Image');
  });

  it('is never left out in silence', async () => {
    await expect(drawDocument(invoice)).rejects.toThrow('has a logo');
  });
});
