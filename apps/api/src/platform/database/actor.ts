/**
 * Who acts. `id` is the user's, the contact's, or absent for the system; `tokenId` names the access token a user's program came with;
 * `contactId` is the contact for whom the system does what a contact has no rights for.
 */
export type Actor =
  | { kind: 'user'; practiceId: string; id: string; tokenId?: string }
  | { kind: 'contact'; practiceId: string; id: string; clientId: string }
  | { kind: 'system'; practiceId: string; id?: undefined; contactId?: string };

/** Whose doing it is, for the log. */
export const doerOf = (actor: Actor): { kind: Actor['kind']; id: string | null } =>
  actor.kind === 'system' && actor.contactId
    ? { kind: 'contact', id: actor.contactId }
    : { kind: actor.kind, id: actor.id ?? null };
