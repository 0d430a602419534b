import { HttpAnswer } from './http-answer.js';

/** One record with its version as ETag, ready for If-Match. */
export const tagged = <Body extends { version: number }>(body: Body, status = 200): HttpAnswer<Body> =>
  new HttpAnswer(status, body, { ETag: `"${body.version}"` });
