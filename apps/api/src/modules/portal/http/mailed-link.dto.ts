import { ChoiceField, IdField, InstantField, TextsField } from '../../../platform/http/fields.js';
import { LINK_STATES, type LinkState, type MailedLink } from '../../documents/index.js';

export class MailedLinkResponse {
  @IdField({ description: 'Id of the link. It opens nothing.' }) id!: string;
  @TextsField({ description: 'To whom it was mailed.', maxItems: 10, max: 254 }) to!: string[];
  @ChoiceField(LINK_STATES, {
    description: '`open`: it opens the document. `expired`: it offers a new one. `closed`: for good.',
  })
  state!: LinkState;
  @InstantField({ description: 'When it was made.' }) createdAt!: string;
  @InstantField({ description: 'Until when it opens the document, unless it is closed.' }) expiresAt!: string;
  @InstantField({ description: 'When it was closed.', nullable: true }) closedAt!: string | null;
  @InstantField({ description: 'When somebody last opened the document by it.', nullable: true }) openedAt!:
    string | null;
}

export const presentMailedLink = (link: MailedLink): MailedLinkResponse => ({
  id: link.id,
  to: link.to,
  state: link.state,
  createdAt: link.createdAt.toISOString(),
  expiresAt: link.expiresAt.toISOString(),
  closedAt: link.closedAt?.toISOString() ?? null,
  openedAt: link.openedAt?.toISOString() ?? null,
});
