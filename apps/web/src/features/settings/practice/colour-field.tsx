import { Field } from '@atlasos/ui';
import type { Practice } from '../../../app/session.js';
import classes from './colour-field.module.css';

type Colour = Practice['portalColour'];

const COLOURS: Record<Colour, string> = {
  pine: 'Pine',
  blue: 'Blue',
  plum: 'Plum',
  brick: 'Brick',
  ochre: 'Ochre',
  slate: 'Slate',
};

interface ColourFieldProps {
  value: Colour;
  onChange: (colour: Colour) => void;
}

/** The colour that clients see on the portal; the documents keep theirs. */
export function ColourField({ value, onChange }: ColourFieldProps) {
  return (
    <Field label="Colour on your clients’ portal" hint="Buttons and your mark. Each is legible by day and in the dark.">
      <div role="radiogroup" aria-label="Colour on your clients’ portal" className={classes.choices}>
        {(Object.keys(COLOURS) as Colour[]).map((colour) => (
          <label key={colour} className={classes.choice}>
            <input
              type="radio"
              name="portal-colour"
              className={classes.radio}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span className={classes.swatch} data-colour={colour} aria-hidden="true" />
            {COLOURS[colour]}
          </label>
        ))}
      </div>
    </Field>
  );
}
