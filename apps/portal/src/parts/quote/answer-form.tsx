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
  const [step, setStep] = useState<'accept' | 'decline' | 'accept again'>('accept');
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">Your answer</h2>
      {step === 'decline' ? (
        <DeclineForm {...props} onBack={() => setStep('accept again')} />
      ) : (
        <AcceptForm {...props} focused={step === 'accept again'} onDecline={() => setStep('decline')} />
      )}
    </section>
  );
}
