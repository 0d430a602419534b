/** Who acts. `id` is the user's, the contact's, or absent for the system. */
export type Actor =
  | { kind: 'user'; practiceId: string; id: string }
  | { kind: 'contact'; practiceId: string; id: string; clientId: string }
  | { kind: 'system'; practiceId: string; id?: undefined };
