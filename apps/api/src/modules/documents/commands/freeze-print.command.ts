import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import type { DocumentRef } from '../document-kind.js';

export interface PrintToFreeze extends DocumentRef {
  clientId: string;
  number: string;
  data: DocumentData;
}

/** Keeps what a document prints, once and for good, and asks the worker to draw it. Call it in the transaction that freezes the document. */
@Injectable()
export class FreezePrint {
  constructor(private readonly outbox: Outbox) {}

  async run(uow: UnitOfWork, print: PrintToFreeze): Promise<void> {
    await insert(uow, print, '');
    await this.draw(uow, print);
  }

  /** The same for a document whose id stands for its content: the same content again is the document that is there. */
  async runOnce(uow: UnitOfWork, print: PrintToFreeze): Promise<void> {
    const added = await insert(uow, print, 'ON CONFLICT (practice_id, document_kind, document_id) DO NOTHING');
    if (added > 0) await this.draw(uow, print);
  }

  private async draw(uow: UnitOfWork, print: DocumentRef): Promise<void> {
    await this.outbox.add(uow, 'document.draw_pdf', { kind: print.kind, documentId: print.documentId });
  }
}

const insert = (uow: UnitOfWork, print: PrintToFreeze, onConflict: string): Promise<number> =>
  uow.execute(
    `INSERT INTO document_prints (practice_id, document_kind, document_id, client_id, number, data) VALUES ($1, $2, $3, $4, $5, $6) ${onConflict}`,
    [uow.practiceId, print.kind, print.documentId, print.clientId, print.number, JSON.stringify(print.data)],
  );
