import { Checkbox } from '@mantine/core';
import classes from '../integrations.module.css';
import type { EventChoice as Choice } from './endpoint.js';
import { ALL, FAMILIES, type Family } from './event-words.js';

interface EventChoiceProps {
  events: readonly Choice[];
  onChange: (events: Choice[]) => void;
}

/** Everything, whole families, or single events. */
export function EventChoice({ events, onChange }: EventChoiceProps) {
  const all = events.includes(ALL);
  return (
    <div>
      <div className={classes.family}>
        <Checkbox
          label="Everything, also what will be added later"
          checked={all}
          onChange={(event) => onChange(event.currentTarget.checked ? [ALL] : [])}
        />
      </div>
      {all
        ? null
        : FAMILIES.map((each) => <OneFamily key={each.family} of={each} events={events} onChange={onChange} />)}
    </div>
  );
}

function OneFamily({ of, events, onChange }: EventChoiceProps & { of: Family }) {
  const own = of.events.map(({ event }) => event);
  const whole = events.includes(of.family);
  const chosen = own.filter((event) => whole || events.includes(event));
  const others = events.filter((event) => event !== of.family && !own.includes(event));
  const set = (next: Choice[]) => onChange([...others, ...(next.length === own.length ? [of.family] : next)]);
  return (
    <div className={classes.family}>
      <Checkbox
        label={of.label}
        checked={chosen.length === own.length}
        indeterminate={chosen.length > 0 && chosen.length < own.length}
        onChange={(event) => set(event.currentTarget.checked ? own : [])}
      />
      {own.length > 1 ? (
        <div className={classes.events}>
          {of.events.map(({ event: name, label }) => (
            <Checkbox
              key={name}
              size="xs"
              label={label}
              aria-label={`${of.label}: ${label}`}
              checked={chosen.includes(name)}
              onChange={(event) =>
                set(event.currentTarget.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
              }
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
