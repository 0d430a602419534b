import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../platform/errors/app-error.js';

const ARCHIVE_BYTES_MAX = 2_000_000_000;

export interface ReceivedArchive {
  path: string;
  sha256: string;
}

/** Keeps what arrives in a file while `work` needs it: a zip is read from its end. Throws `body_too_large`. */
export async function withReceivedArchive<T>(
  body: Readable,
  work: (archive: ReceivedArchive) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `atlasos-archive-${randomUUID()}.zip`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      if (sizeBytes <= ARCHIVE_BYTES_MAX) done(null, chunk);
      else done(new AppError('body_too_large', 'An archive that comes by this way has at most 2 GB.'));
    },
  });
  try {
    await pipeline(body, measured, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return await work({ path, sha256: hash.digest('hex') });
  } finally {
    await rm(path, { force: true });
  }
}
