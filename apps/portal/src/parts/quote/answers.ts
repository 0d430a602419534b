import type { Quote } from '../../app/api.js';

/** How the page that shows a quote sends the answer: signed in, or by the link that it came with. */
export interface Answers {
  accept: (body: { name: string; optionalLineIds: string[] }) => Promise<Quote>;
  decline: (body: { reason: string }) => Promise<Quote>;
  /** The quote as it stands after an answer, or because it could not be given any more. */
  onAnswered: (quote: Quote | undefined) => void;
}
