import { Link } from '@tanstack/react-router';
import type { Quote } from '../../app/api.js';
import { Notice } from '../notice.js';

/** All that is told of a quote that a newer version replaced. */
export function Replaced({ quote: { number, practice, replacedById } }: { quote: Quote }) {
  return (
    <Notice title={`A newer version replaces ${number}`}>
      {replacedById ? (
        <Link className="button primary" to="/quotes/$quoteId" params={{ quoteId: replacedById }}>
          Read the newer one
        </Link>
      ) : (
        <p>{practice.name} is working on it. It will stand among your quotes.</p>
      )}
    </Notice>
  );
}
