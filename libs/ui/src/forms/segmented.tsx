import { useId } from 'react';
import classes from './segmented.module.css';

interface SegmentedProps<Value extends string> {
  /** Read out; visible only when a Field stands around it. */
  label: string;
  options: ReadonlyArray<{ value: Value; label: string }>;
  value: Value;
  onChange: (value: Value) => void;
  /** 36 high, to stand beside inputs. */
  tall?: boolean;
  disabled?: boolean;
}

/** One of a few, all in sight: Day, Week, Calendar. Radio buttons underneath, so arrows choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, tall, disabled } = props;
  const name = useId();
  return (
    <div className={classes.group} role="radiogroup" aria-label={label} data-tall={tall || undefined}>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.label} data-label={option.label}>
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
