import { IdField, InstantField, TextField } from '../../../platform/http/fields.js';

export class PortalSessionResponse {
  @IdField({ description: 'The session.' }) id!: string;
  @IdField({ description: 'The contact who is signed in.' }) contactId!: string;
  @TextField({ description: 'Their name.', max: 200, example: 'Anel Botha' }) contactName!: string;
  @TextField({ description: 'The browser, as it names itself.', max: 400 }) userAgent!: string;
  @TextField({ description: 'The network address they came from.', max: 64, example: '41.13.0.7' }) address!: string;
  @InstantField({ description: 'Signed in since.' }) createdAt!: string;
  @InstantField({ description: 'Signed out by itself then.' }) expiresAt!: string;
}
