import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What points to an invoice, a print or an entry is found by index when that goes: taking an import back must not read whole tables. */
export class IndexesOfReferences1764000000026 implements MigrationInterface {
  name = 'IndexesOfReferences1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX wip_movements_of_invoice ON wip_movements (practice_id, invoice_id) WHERE invoice_id IS NOT NULL;
      CREATE INDEX document_links_of_document ON document_links (practice_id, document_kind, document_id);
      CREATE INDEX import_rows_of_entry ON import_rows (practice_id, time_entry_id) WHERE time_entry_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
