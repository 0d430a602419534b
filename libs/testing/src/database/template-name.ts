import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

/** What decides how a migrated database looks; any change of it gives a new template. */
const SOURCES = ['apps/api/src/migrations', 'apps/api/src/platform/database/run-migrations.ts'];

export function templateName(variant: string): string {
  const hash = createHash('sha256').update(variant);
  for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source)))) {
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return `tpl_${hash.digest('hex').slice(0, 16)}`;
}

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (place.endsWith('.ts')) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
