import { useState } from 'react';
import type { Statement } from '../../app/api.js';
import { periodsOf } from './periods.js';

export interface Wanted {
  form: Statement['form'];
  from: string;
  to: string;
}

interface StatementChoiceProps {
  wanted: Wanted;
  today: string;
  onChange: (wanted: Wanted) => void;
}

const OWN = 'own';

/** Which statement: what is open on a day, or all that happened in a period. */
export function StatementChoice({ wanted, today, onChange }: StatementChoiceProps) {
  const periods = periodsOf(today);
  const named = periods.findIndex(({ from, to }) => from === wanted.from && to === wanted.to);
  const [own, setOwn] = useState(named < 0);
  const change = (next: Partial<Wanted>) => onChange({ ...wanted, ...next });
  const isPeriod = wanted.form === 'balance_forward';
  const date = (name: 'from' | 'to', label: string) => (
    <label className="field">
      {label}
      <input
        type="date"
        required
        max={name === 'to' ? today : wanted.to}
        value={wanted[name]}
        onChange={(event) => event.currentTarget.value && change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div className="choice">
      <fieldset className="segments">
        <legend>What it lists</legend>
        {(['open_item', 'balance_forward'] as const).map((form) => (
          <label key={form}>
            <input type="radio" name="form" checked={wanted.form === form} onChange={() => change({ form })} />
            <span>{form === 'open_item' ? 'What is open' : 'All that happened'}</span>
          </label>
        ))}
      </fieldset>
      {isPeriod && (
        <label className="field">
          Period
          <select
            value={own ? OWN : named}
            onChange={({ currentTarget: { value } }) => {
              const { from, to } = periods[Number(value)] ?? wanted;
              setOwn(value === OWN);
              change({ from, to });
            }}
          >
            {periods.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
            <option value={OWN}>Dates of your own</option>
          </select>
        </label>
      )}
      {isPeriod && own && date('from', 'From')}
      {(!isPeriod || own) && date('to', isPeriod ? 'To' : 'By the end of')}
    </div>
  );
}
