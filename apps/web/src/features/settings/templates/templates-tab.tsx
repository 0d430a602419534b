import { ErrorState, LoadingRows, SectionHead, Segmented } from '@atlasos/ui';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import classes from '../settings.module.css';
import type { TemplateKind } from './template-kind.js';
import { TemplateForm } from './template-form.js';
import own from './templates.module.css';

const KINDS = [
  { value: 'invoice', label: 'Invoice' },
  { value: 'credit_note', label: 'Credit note' },
  { value: 'quote', label: 'Quote' },
  { value: 'quote_reminder', label: 'Quote, reminder' },
  { value: 'statement', label: 'Statement' },
  { value: 'receipt', label: 'Receipt' },
  { value: 'deposit_request', label: 'Deposit' },
] as const;

export default function TemplatesTab() {
  const [kind, setKind] = useState<TemplateKind>('invoice');
  const { data, error, refetch } = api.useQuery('get', '/api/v1/practice/templates/{kind}', {
    params: { path: { kind } },
  });
  return (
    <div className={classes.panel}>
      <div className={own.head}>
        <SectionHead title="The mail with" />
        <Segmented label="The mail with" tall options={KINDS} value={kind} onChange={setKind} />
      </div>
      {data ? (
        <TemplateForm key={kind} template={data} reload={refetch} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={5} />
      )}
    </div>
  );
}
