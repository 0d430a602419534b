import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LinkProblem, readDocument, recordView } from './api.js';
import { DocumentPage } from './document-page.js';
import { Notice } from './notice.js';

const NOTICES = {
  expired: ['This link has expired', 'Ask the sender for a new one: they can send the document again at any time.'],
  unknown: [
    'This link leads nowhere',
    'Check that the whole address was copied, or open the link in the email once more.',
  ],
  unreachable: ['The page cannot be reached just now', 'Your document is safe. Try again in a moment.'],
} as const;

export function DocumentRoute({ token }: { token: string | undefined }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['document', token],
    queryFn: () => (token ? readDocument(token) : Promise.reject(new LinkProblem('unknown'))),
    retry: false,
  });
  const opened = data !== undefined;
  useEffect(() => {
    if (opened && token) recordView(token);
  }, [opened, token]);

  if (data && token) return <DocumentPage document={data} token={token} />;
  if (!error) return <Notice title="Opening your document" busy />;
  const reason = error instanceof LinkProblem ? error.reason : 'unreachable';
  const [title, text] = NOTICES[reason];
  return <Notice title={title} text={text} {...(reason === 'unreachable' ? { onRetry: () => void refetch() } : {})} />;
}
