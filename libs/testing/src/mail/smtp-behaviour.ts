/** What the server does with a message once its DATA has ended. */
export type SmtpBehaviour =
  | { kind: 'accept' }
  | { kind: 'reject'; code: number; message: string }
  /** Hangs up without an answer; `keep` tells whether the message was taken all the same, which the sender can't know. */
  | { kind: 'drop'; keep: boolean }
  /** Accepts once `release()` is called. */
  | { kind: 'slow' };

export const accept: SmtpBehaviour = { kind: 'accept' };
export const slow: SmtpBehaviour = { kind: 'slow' };
export const dropAfterData: SmtpBehaviour = { kind: 'drop', keep: true };
/** 4xx: the sender should try again later. */
export const temporaryFailure = (code = 451, message = 'Try again later'): SmtpBehaviour => ({
  kind: 'reject',
  code,
  message,
});
/** 5xx: the sender should give up. */
export const permanentFailure = (code = 550, message = 'No such mailbox'): SmtpBehaviour => ({
  kind: 'reject',
  code,
  message,
});
