import { formatDate } from '@atlasos/domain';
import { Money } from '@atlasos/ui';
import type { MatrixCell } from './matrix.js';
import classes from './rate-matrix.module.css';

interface RateCellProps {
  cell: MatrixCell;
  label: string;
  row: number;
  column: number;
  isChosen: boolean;
  isTabStop: boolean;
  onChoose: () => void;
}

export function RateCell({ cell, label, row, column, isChosen, isTabStop, onChoose }: RateCellProps) {
  const { own, hourlyRateMinor, effectiveFrom, next } = cell;
  return (
    <td data-chosen={isChosen || undefined}>
      <button
        type="button"
        className={classes.cell}
        data-row={row}
        data-column={column}
        aria-pressed={isChosen}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onChoose}
      >
        <span className="visually-hidden">{label}: </span>
        <span className={own ? classes.own : classes.inherited}>
          <Money minor={hourlyRateMinor} />
        </span>
        {own && effectiveFrom ? <span className={classes.since}>from {formatDate(effectiveFrom)}</span> : null}
        {own || hourlyRateMinor === null ? null : <span className="visually-hidden">, inherited</span>}
        {next ? (
          <span className={classes.next}>
            <span>
              <Money minor={next.hourlyRateMinor} /> from
            </span>
            <span>{formatDate(next.effectiveFrom)}</span>
          </span>
        ) : null}
      </button>
    </td>
  );
}
