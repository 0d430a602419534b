import { HttpAnswer } from '../http/http-answer.js';
import { seal, unseal } from '../secrets/sealed.js';

interface Sealed {
  sealed: string;
}

export const sealAnswer = (body: unknown, sessionSecret: string): Sealed => ({
  sealed: seal(JSON.stringify(body), sessionSecret).toString('base64'),
});

/** The stored answer as it was given. */
export const unsealAnswer = ({ status, body, headers }: HttpAnswer, sessionSecret: string): HttpAnswer => {
  const text = unseal(Buffer.from((body as Sealed).sealed, 'base64'), sessionSecret);
  return new HttpAnswer(status, JSON.parse(text) as unknown, headers);
};
