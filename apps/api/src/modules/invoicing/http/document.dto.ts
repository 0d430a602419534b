import { ChoiceField, FlagField, ListField, TextField, TextsField } from '../../../platform/http/fields.js';

const PDF_DISPOSITIONS = ['attachment', 'inline'] as const;
export type PdfDisposition = (typeof PDF_DISPOSITIONS)[number];

export class PdfQuery {
  @ChoiceField(PDF_DISPOSITIONS, {
    description: '`inline` to look at it, which is not recorded as a download.',
    optional: true,
    default: 'attachment',
  })
  disposition: PdfDisposition = 'attachment';
}

export class SendContactResponse {
  @TextField({ description: 'Name.', max: 200 }) name!: string;
  @TextField({ description: 'Address.', max: 254 }) email!: string;
  @FlagField({ description: 'May sign in to the portal.' }) portalAccess!: boolean;
}

export class SendProposalResponse {
  @TextField({ description: 'Subject from the template, names filled in.', max: 200 }) subject!: string;
  @TextField({ description: 'Text from the template, names filled in.', max: 5000 }) message!: string;
  @TextsField({ description: 'Whom it goes to unless somebody is named.', maxItems: 10, max: 254 }) to!: string[];
  @ListField(() => SendContactResponse, { description: 'The client’s contacts with an address.', max: 100 })
  contacts!: SendContactResponse[];
  @TextField({ description: 'Name of the attached PDF.', max: 100 }) attachment!: string;
}
