import type { BudgetLevel } from '@atlasos/domain';
import classes from './engagements.module.css';

interface BudgetBarProps {
  used: number;
  budget: number;
  level: BudgetLevel | null;
  label: string;
}

/** How much of a budget is used; the words beside it carry it. */
export const BudgetBar = ({ used, budget, level, label }: BudgetBarProps) => (
  <span className={classes.bar} role="img" aria-label={label} data-level={level ?? undefined}>
    <span style={{ width: `${Math.min(100, Math.round((used * 100) / budget))}%` }} />
  </span>
);
