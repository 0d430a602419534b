import { isApiProblem } from '@atlasos/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { detailOf, type Quote } from '../../app/api.js';
import { useToast } from '../../app/toast.js';
import type { Answers } from './answers.js';

interface DeclineFormProps {
  quote: Quote;
  answers: Answers;
  onBack: () => void;
}

export function DeclineForm({ quote, answers, onBack }: DeclineFormProps) {
  const [reason, setReason] = useState('');
  const say = useToast();
  const decline = useMutation({
    mutationFn: () => answers.decline({ reason }),
    onSuccess: (declined) => {
      answers.onAnswered(declined);
      say(`Declined. ${quote.practice.name} knows.`);
    },
    onError: (error) => isApiProblem(error) && error.status === 409 && answers.onAnswered(undefined),
  });
  return (
    <form
      className="stack"
      aria-label={`Decline ${quote.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        decline.mutate();
      }}
    >
      <label className="field">
        Why? It helps {quote.practice.name}, and you may leave it empty
        <textarea
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {decline.error && (
        <p className="error" role="alert">
          {detailOf(decline.error)}
        </p>
      )}
      <p className="row">
        <button type="submit" className="button" disabled={decline.isPending}>
          Decline the quote
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          Back
        </button>
      </p>
    </form>
  );
}
