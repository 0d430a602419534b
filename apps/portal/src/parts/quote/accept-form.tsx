import { formatMoney } from '@atlasos/domain';
import { isApiProblem } from '@atlasos/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { detailOf, type Quote } from '../../app/api.js';
import { useToast } from '../../app/toast.js';
import type { Answers } from './answers.js';

interface AcceptFormProps {
  quote: Quote;
  answers: Answers;
  optionalLineIds: string[];
  totalMinor: number;
  /** One came back to it: typing goes on here. */
  focused: boolean;
  onDecline: () => void;
}

export const NAME_FIELD = 'accept-name';

export function AcceptForm({ quote, answers, optionalLineIds, totalMinor, focused, onDecline }: AcceptFormProps) {
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const say = useToast();
  const accept = useMutation({
    mutationFn: () => answers.accept({ name, optionalLineIds }),
    onSuccess: (accepted) => {
      answers.onAnswered(accepted);
      say(`Accepted. ${quote.practice.name} knows.`);
    },
    // Somebody else may have answered, or the last day be over: the page then shows how it stands.
    onError: (error) => isApiProblem(error) && error.status === 409 && answers.onAnswered(undefined),
  });
  const total = formatMoney(totalMinor, quote.currency, quote.locale);
  const nameError = isApiProblem(accept.error) ? accept.error.fieldError('name') : undefined;
  return (
    <form
      className="stack"
      aria-label={`Accept ${quote.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      <label className="field">
        Your name
        <input
          id={NAME_FIELD}
          autoComplete="name"
          autoFocus={focused}
          required
          maxLength={200}
          value={name}
          aria-invalid={nameError ? true : undefined}
          aria-describedby={nameError ? 'accept-name-error' : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {nameError && (
        <p id="accept-name-error" className="error">
          {nameError}
        </p>
      )}
      <label className="agree">
        <input type="checkbox" required checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
        <span>
          I accept quote {quote.number} for {quote.clientName}: {total}
        </span>
      </label>
      {accept.error && !nameError && (
        <p className="error" role="alert">
          {detailOf(accept.error)}
        </p>
      )}
      <button type="submit" className="button primary" disabled={accept.isPending}>
        Accept {total}
      </button>
      <p className="small-print">
        Your name, the time, your network address and exactly this quote are kept as proof.{' '}
        <button type="button" className="text-button" onClick={onDecline}>
          Decline instead
        </button>
      </p>
    </form>
  );
}
