import { audit } from '../../../platform/audit/audit.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { PatchImportDto } from '../http/import.dto.js';
import { fieldsOf } from '../http/import.presenter.js';
import type { ImportRow } from '../import-row.js';
import { importById } from '../queries/imports.query.js';
import { proposeMapping } from '../reading/time-columns.js';

const CHANGEABLE = new Set<ImportRow['state']>(['ready', 'checked', 'failed', 'undone']);

/** Says anew what the columns are; it has to be checked again then. Throws `conflict` once it runs or ran. */
export async function changeImport(
  uow: UnitOfWork,
  id: string,
  version: number,
  patch: PatchImportDto,
): Promise<ImportRow> {
  const before = asRead(await importById(uow, id, 'FOR UPDATE'), version);
  if (!CHANGEABLE.has(before.state))
    throw new AppError('conflict', 'This import has run. Undo it first, or bring the file in again.');
  const source = patch.source ?? before.source;
  if (before.kind !== 'time' && source !== 'generic')
    throw new AppError('invalid_request', 'source: only files of time come from a program that is known.', {
      errors: [{ pointer: '/source', detail: 'only files of time come from a program that is known' }],
    });
  const mapping =
    patch.columns !== undefined
      ? checked(before, patch.columns)
      : source === before.source
        ? before.mapping
        : proposeMapping(source, before.header);
  const options = {
    dateOrder: patch.dateOrder ?? before.options.dateOrder,
    useRates: patch.useRates ?? before.options.useRates,
    clientFallback: patch.clientFallback ?? before.options.clientFallback ?? '',
    publish: patch.publish ?? before.options.publish ?? false,
    serviceFallback: patch.serviceFallback ?? before.options.serviceFallback ?? '',
  };
  await uow.execute(
    `UPDATE imports SET source = $5, mapping = $3, options = $4, state = 'ready', failure = NULL, version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id, JSON.stringify(mapping), JSON.stringify(options), source],
  );
  await audit(uow, {
    action: 'import.changed',
    entity: 'import',
    entityId: id,
    before: { source: before.source, mapping: before.mapping, options: before.options },
    after: { source, mapping, options },
  });
  return importById(uow, id);
}

function checked(row: ImportRow, columns: NonNullable<PatchImportDto['columns']>): ImportRow['mapping'] {
  const problem = (index: number, name: string, detail: string) =>
    new AppError('invalid_request', `columns/${index}/${name}: ${detail}.`, {
      errors: [{ pointer: `/columns/${index}/${name}`, detail }],
    });
  const known = new Set(fieldsOf(row.kind));
  const mapping: Record<string, number> = {};
  columns.forEach(({ field, column }, index) => {
    if (!known.has(field)) throw problem(index, 'field', `is not a column of ${row.kind}`);
    if (field in mapping) throw problem(index, 'field', 'is named twice');
    if (column >= row.header.length) throw problem(index, 'column', 'is beyond the last column of the file');
    mapping[field] = column;
  });
  return mapping;
}
