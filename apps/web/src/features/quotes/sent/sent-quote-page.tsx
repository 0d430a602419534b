import { Desk, Stepper, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../app/api.js';
import { PdfPages } from '../../../app/documents/pdf-pages.js';
import { shown } from '../../../app/documents/pdf-query.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { Page } from '../../../app/shell/page.js';
import { pdfPath, refreshQuotes, type Quote } from '../quote-queries.js';
import { QuoteStatus } from '../quote-status.js';
import { SendQuoteDrawer } from '../send-quote-drawer.js';
import { AcceptDrawer } from './accept-drawer.js';
import { ConvertDrawer } from './convert-drawer.js';
import { DeclineDrawer } from './decline-drawer.js';
import { QuoteFacts, type QuoteStep } from './quote-facts.js';

const route = getRouteApi('/frame/quotes/$id');
const STEPS = ['Draft', 'Preview', 'Send', 'Accepted'] as const;

const copied = (path: '/api/v1/quotes/{id}/revise' | '/api/v1/quotes/{id}/duplicate', id: string) =>
  client.POST(path, { params: { path: { id } } });

/** A quote that was sent: the stored PDF, what the client said, and what comes of it. */
export function SentQuotePage({ quote }: { quote: Quote }) {
  const { send: isSending } = route.useSearch();
  const navigate = useNavigate({ from: '/quotes/$id' });
  const [step, setStep] = useState<QuoteStep | null>(null);
  const close = () => setStep(null);
  const openSend = () => void navigate({ search: { send: true } });
  const isOpen = quote.status === 'sent';
  const canSend = isOpen || quote.status === 'accepted' || quote.status === 'converted';
  useShortcut('s', 'Send this quote', openSend, { enabled: canSend && !isSending });

  const copy = async (path: Parameters<typeof copied>[0]) => {
    try {
      const { data } = await copied(path, quote.id);
      if (!data) return;
      void refreshQuotes();
      await navigate({ to: '/quotes/$id', params: { id: data.id }, search: {} });
      toast(
        path.endsWith('revise')
          ? `A new version of ${quote.number}. The former one can no longer be accepted.`
          : 'A draft with the same lines',
      );
    } catch (error) {
      troubleToast(error instanceof Error ? error.message : 'This did not work. Try again.');
    }
  };
  return (
    <Page
      title={quote.number ?? ''}
      subtitle={quote.clientName}
      parent={<Link to="/quotes">Quotes</Link>}
      chip={<QuoteStatus quote={quote} />}
      actions={
        <>
          <Button component="a" href={pdfPath(quote.id)} download leftSection={<IconDownload size={16} stroke={1.6} />}>
            PDF
          </Button>
          {quote.status === 'accepted' ? (
            <Button variant="filled" onClick={() => setStep('convert')}>
              Begin the work
            </Button>
          ) : null}
        </>
      }
      rail={
        <QuoteFacts
          quote={quote}
          onStep={setStep}
          {...(canSend ? { onSend: openSend } : {})}
          onRevise={() => void copy('/api/v1/quotes/{id}/revise')}
          onDuplicate={() => void copy('/api/v1/quotes/{id}/duplicate')}
        />
      }
      railWidth={340}
      flush
    >
      {isOpen || quote.status === 'accepted' ? (
        <Stepper label="From draft to acceptance" steps={STEPS} current={isOpen ? 2 : 3} />
      ) : null}
      <Desk>
        <PdfPages path={shown(pdfPath(quote.id))} label={`Quote ${quote.number}`} />
      </Desk>
      {isSending ? (
        <SendQuoteDrawer quote={quote} onClose={() => void navigate({ search: {}, replace: true })} />
      ) : null}
      {step === 'accept' ? <AcceptDrawer quote={quote} onClose={close} /> : null}
      {step === 'decline' ? <DeclineDrawer quote={quote} onClose={close} /> : null}
      {step === 'convert' ? <ConvertDrawer quote={quote} onClose={close} /> : null}
    </Page>
  );
}
