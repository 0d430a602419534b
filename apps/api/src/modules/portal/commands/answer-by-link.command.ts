import { Injectable } from '@nestjs/common';
import { readToken } from '../../../platform/auth/tokens.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { PdfOnRequest, printOf, type OpenedLink, type StoredPdf } from '../../documents/index.js';
import { DecideQuote } from '../../quotes/index.js';
import { DocumentLinks } from '../document-links.js';
import { portalQuote, type PortalQuote } from '../queries/portal-quote.query.js';

/** What the bearer of a mailed link says to the offer that it opens. Both throw as `DecideQuote` does. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly links: DocumentLinks,
    private readonly pdfOnRequest: PdfOnRequest,
    private readonly decideQuote: DecideQuote,
  ) {}

  async accept(
    token: string,
    said: { name: string; optionalLineIds: string[]; address: string },
  ): Promise<PortalQuote> {
    const documentId = await this.links.open(token, (_, link) => Promise.resolve(quoteOf(link)), { readOnly: true });
    const { practiceId } = readToken(token)!;
    await this.pdfOnRequest.run({ kind: 'system', practiceId }, { kind: 'quote', documentId });
    return this.links.open(
      token,
      async (uow) => {
        await this.decideQuote.accept(uow, documentId, { ...said, contactId: null, onClientsWord: false });
        return portalQuote(uow, documentId);
      },
      { readOnly: false },
    );
  }

  decline(token: string, { reason, address }: { reason: string; address: string }): Promise<PortalQuote> {
    return this.links.open(
      token,
      async (uow, link) => {
        const id = quoteOf(link);
        await this.decideQuote.decline(uow, id, { name: '', reason, address, contactId: null, onClientsWord: false });
        return portalQuote(uow, id);
      },
      { readOnly: false },
    );
  }

  /** Throws `not_found` for what is not accepted. */
  async certificate(token: string): Promise<StoredPdf> {
    const ref = await this.links.open(
      token,
      async (uow, link) => {
        const accepted = { kind: 'certificate', documentId: quoteOf(link) } as const;
        await printOf(uow, accepted.kind, accepted.documentId);
        return accepted;
      },
      { readOnly: true },
    );
    return this.pdfOnRequest.run({ kind: 'system', practiceId: readToken(token)!.practiceId }, ref);
  }
}

function quoteOf({ kind, documentId }: OpenedLink): string {
  if (kind !== 'quote') throw notFound();
  return documentId;
}
