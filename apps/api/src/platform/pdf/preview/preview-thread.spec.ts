import { afterEach, describe, expect, it } from '@jest/globals';
import { karooBlooms } from '../../../../test/support/pdf/karoo-blooms.js';
import { withLines } from '../../../../test/support/pdf/variants.js';
import { drawDocument } from '../draw-document.js';
import { PreviewThread } from './preview-thread.js';

const threads: PreviewThread[] = [];
function thread(...limits: ConstructorParameters<typeof PreviewThread>): PreviewThread {
  const made = new PreviewThread(...limits);
  threads.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map((each) => each.close()));
});

describe('the thread that draws previews', () => {
  it('draws the very bytes that finalising will print', async () => {
    const [preview, final] = await Promise.all([thread().draw(karooBlooms), drawDocument(karooBlooms)]);
    expect(preview.bytes.equals(final.bytes)).toBe(true);
    expect(preview).toMatchObject({ pages: 1, missing: [] });
  });

  it('says what was wrong with a document, and goes on with the next', async () => {
    const previews = thread();
    const wrong = previews.draw({ ...karooBlooms, currency: 'XXX' });
    const right = previews.draw(karooBlooms);
    await expect(wrong).rejects.toThrow('XXX is not an ISO 4217 currency code');
    await expect(right).resolves.toMatchObject({ pages: 1 });
  });

  it('refuses, as busy, what would wait too long', async () => {
    const previews = thread({ queueMax: 1 });
    const drawn = [previews.draw(karooBlooms), previews.draw(karooBlooms)];
    await expect(previews.draw(karooBlooms)).rejects.toMatchObject({ code: 'busy' });
    await expect(Promise.all(drawn)).resolves.toHaveLength(2);
  });

  it('gives up on a document that takes too long, and starts anew', async () => {
    const previews = thread({ timeoutMs: 1 });
    await expect(previews.draw(withLines(1000))).rejects.toMatchObject({ code: 'busy' });
    await expect(previews.draw(withLines(1000))).rejects.toMatchObject({ code: 'busy' });
  });

  it('refuses what waits when it is closed', async () => {
    const previews = thread();
    const drawn = previews.draw(karooBlooms);
    await Promise.all([expect(drawn).rejects.toMatchObject({ code: 'busy' }), previews.close()]);
  });
});
