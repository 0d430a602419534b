import type { components } from '@atlasos/api-client';

export interface SendStatementProps {
  statement: components['schemas']['StatementResponse'];
  query: { form: 'open_item' | 'balance_forward'; from: string; to: string };
  onClose: () => void;
}
