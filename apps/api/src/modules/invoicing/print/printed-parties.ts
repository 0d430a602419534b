import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentRecipient, DocumentSupplier, PaymentDetails } from '../../../platform/pdf/index.js';
import { bankLines, parties, type Parties } from './parties.query.js';

/** Who issues a document, to whom, and how to pay: as they print today. */
export interface PrintedParties {
  supplier: DocumentSupplier;
  recipient: DocumentRecipient;
  payment: PaymentDetails | null;
}

const textLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Both sides as a document of today prints them. */
export function frozenParties(
  uow: UnitOfWork,
  { practice, client }: Parties,
): Pick<PrintedParties, 'supplier' | 'recipient'> {
  return {
    supplier: {
      name: practice.name,
      taglineLines: textLines(practice.tagline),
      addressLines: textLines(practice.address),
      email: practice.email,
      phone: practice.phone,
      // A practice that is not registered shows no VAT number, also when one is on file (DOMAIN rule 24).
      vatNumber: uow.practice.vatRegistered ? practice.vatNumber : null,
      logoId: practice.logoId,
    },
    recipient: { name: client.name, addressLines: textLines(client.billingAddress), vatNumber: client.vatNumber },
  };
}

export function printedParties(uow: UnitOfWork, parties: Parties): PrintedParties {
  const { practice, client } = parties;
  const bank = practice.bankDetails ? bankLines(practice.bankDetails) : [];
  return {
    ...frozenParties(uow, parties),
    payment: bank.length > 0 ? { bankLines: bank, reference: client.reference } : null,
  };
}

/** The parties of a document that is made today for a client. */
export const partiesToPrint = async (
  uow: UnitOfWork,
  clientId: string,
): Promise<PrintedParties & { reference: string }> => {
  const both = await parties(uow, clientId);
  return { ...printedParties(uow, both), reference: both.client.reference };
};
