import { addMonths, isDate, startOfMonth, type IsoDate } from '@atlasos/domain';
import { api } from '../../app/api.js';

export interface StatementSearch {
  form?: 'open_item' | 'balance_forward';
  from?: IsoDate;
  to?: IsoDate;
  /** The drawer for sending it is open. */
  send?: boolean;
}

export const readStatementSearch = ({ form, from, to, send }: Record<string, unknown>): StatementSearch => ({
  form: form === 'balance_forward' ? form : undefined,
  from: isDate(from) ? from : undefined,
  to: isDate(to) ? to : undefined,
  send: send === true || undefined,
});

/** Open items of this month and the two before it, unless the search says otherwise. */
export function statementOf({ form = 'open_item', from, to }: StatementSearch, today: IsoDate) {
  const last = to ?? today;
  const first = from ?? addMonths(startOfMonth(last), -2);
  return { form, from: first <= last ? first : last, to: last };
}

export const statementQuery = (clientId: string, query: ReturnType<typeof statementOf>) =>
  api.queryOptions('get', '/api/v1/clients/{id}/statement', { params: { path: { id: clientId }, query } });
