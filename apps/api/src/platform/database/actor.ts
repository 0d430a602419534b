/** Who acts. `id` is the user's, the contact's, or absent for the system; `tokenId` names the access token a user's program came with. */
export type Actor =
  | { kind: 'user'; practiceId: string; id: string; tokenId?: string }
  | { kind: 'contact'; practiceId: string; id: string; clientId: string }
  | { kind: 'system'; practiceId: string; id?: undefined };
