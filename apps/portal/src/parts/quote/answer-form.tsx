import { useState } from 'react';
import type { Quote } from '../../app/api.js';
import { AcceptForm } from './accept-form.js';
import type { Answers } from './answers.js';
import { DeclineForm } from './decline-form.js';

interface AnswerFormProps {
  quote: Quote;
  answers: Answers;
  optionalLineIds: string[];
  totalMinor: number;
}

/** Accepting by typing one's name; declining is a step aside. */
export function AnswerForm(props: AnswerFormProps) {
  const [declining, setDeclining] = useState(false);
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">Your answer</h2>
      {declining ? (
        <DeclineForm {...props} onBack={() => setDeclining(false)} />
      ) : (
        <AcceptForm {...props} onDecline={() => setDeclining(true)} />
      )}
    </section>
  );
}
