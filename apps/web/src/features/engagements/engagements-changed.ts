import { invalidate } from '../../app/api.js';

export const engagementsChanged = (): Promise<void> =>
  invalidate('/api/v1/engagements', '/api/v1/rates', '/api/v1/quotes');
