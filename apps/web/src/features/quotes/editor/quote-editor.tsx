import { Chip, commandKey, Desk, Kbd, Stepper, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { client } from '../../../app/api.js';
import { PdfPages } from '../../../app/documents/pdf-pages.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { queryClient } from '../../../app/query-client.js';
import { Page } from '../../../app/shell/page.js';
import { previewPath, quoteQuery, refreshQuotes, type Quote } from '../quote-queries.js';
import { SendQuoteDrawer } from '../send-quote-drawer.js';
import { HeadFields } from './head-fields.js';
import { LineList } from './line-list.js';
import { QuoteTotals } from './quote-totals.js';
import { useQuoteDraft } from './use-quote-draft.js';
import classes from './quote-editor.module.css';

const route = getRouteApi('/frame/quotes/$id');
const STEPS = ['Draft', 'Preview', 'Send', 'Accepted'] as const;

/** What is offered on the left, the document as it will print on the right. */
export function QuoteEditor({ quote }: { quote: Quote }) {
  const { step, send: isSending } = route.useSearch();
  const navigate = useNavigate({ from: '/quotes/$id' });
  const draft = useQuoteDraft(quote);
  const isPreview = step === 'preview';
  const go = async (search: { step?: 'preview'; send?: boolean }) => {
    if (await draft.flush()) await navigate({ search });
    else troubleToast(draft.trouble ?? 'Fill in the line that is not complete yet.');
  };
  const toDraft = () => void navigate({ search: {} });
  const next = () => void go(isPreview ? { step: 'preview', send: true } : { step: 'preview' });
  useShortcut('mod+enter', isPreview ? 'Send' : 'Preview', next, { enabled: !isSending });
  useShortcut('escape', 'Back to the draft', toDraft, { enabled: isPreview && !isSending });

  const deleteDraft = async () => {
    try {
      await client.DELETE('/api/v1/quotes/{id}', { params: { path: { id: quote.id } } });
    } catch (error) {
      return troubleToast(error instanceof Error ? error.message : 'The draft could not be deleted.');
    }
    toast(`Draft for ${quote.clientName} deleted`);
    await navigate({ to: '/quotes', search: {} });
    queryClient.removeQueries({ queryKey: quoteQuery(quote.id).queryKey });
    return refreshQuotes();
  };

  return (
    <Page
      title={quote.clientName}
      tabTitle={`Quote, ${quote.clientName}`}
      parent={<Link to="/quotes">Quotes</Link>}
      chip={<Chip tone="outline">{quote.revision > 1 ? `Draft of version ${quote.revision}` : 'Draft'}</Chip>}
      flush
    >
      <div className={classes.page}>
        <Stepper label="From draft to acceptance" steps={STEPS} current={isPreview ? 1 : 0}>
          <SavedNote draft={draft} />
          {isPreview ? (
            <Button onClick={toDraft}>Back to the draft</Button>
          ) : (
            <button type="button" className={classes.delete} onClick={() => void deleteDraft()}>
              Delete draft
            </button>
          )}
          <Button variant="filled" onClick={next}>
            {isPreview ? 'Send' : 'Preview'}
            <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
          </Button>
        </Stepper>
        <div className={classes.panes} data-preview={isPreview || undefined}>
          {isPreview ? null : (
            <div className={classes.left}>
              <HeadFields draft={draft} />
              <LineList lines={draft.lines} quote={quote} onChange={draft.setLines} />
              <QuoteTotals lines={draft.lines} />
            </div>
          )}
          <Desk>
            <h2 className={classes.asItPrints}>As it will print</h2>
            <PdfPages
              path={previewPath(quote.id, quote.version)}
              label={`Preview of the quote for ${quote.clientName}`}
            />
          </Desk>
        </div>
      </div>
      {isSending ? (
        <SendQuoteDrawer quote={quote} onClose={() => void navigate({ search: { step: 'preview' } })} />
      ) : null}
    </Page>
  );
}

const time = (ms: number) => new Date(ms).toTimeString().slice(0, 5);

function SavedNote({ draft }: { draft: Pick<ReturnType<typeof useQuoteDraft>, 'savedAt' | 'trouble' | 'isWaiting'> }) {
  if (draft.trouble)
    return (
      <span className={classes.trouble} role="alert">
        {draft.trouble}
      </span>
    );
  if (!draft.isWaiting && draft.savedAt === null) return null;
  return (
    <span className={classes.saved} aria-live="polite">
      {draft.isWaiting || draft.savedAt === null ? 'Saving' : `Saved ${time(draft.savedAt)}`}
    </span>
  );
}
