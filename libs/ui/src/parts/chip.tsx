import type { ReactNode } from 'react';
import classes from './chip.module.css';

/**
 * outline = draft or unbilled; neutral = not billable, not yet due; ochre = due within 3 days, bounced; brick = late, over a
 * limit; pine = paid, allocated; blue = in draft, part paid, waiting. The words carry it, the colour helps.
 */
export type ChipTone = 'outline' | 'neutral' | 'ochre' | 'brick' | 'pine' | 'blue';

export const Chip = ({ tone, children }: { tone: ChipTone; children: ReactNode }) => (
  <span className={classes.chip} data-tone={tone}>
    {children}
  </span>
);
