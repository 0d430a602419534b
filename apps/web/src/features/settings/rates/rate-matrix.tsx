import type { KeyboardEvent } from 'react';
import type { Chosen, Matrix, MatrixRow, Scope } from './matrix.js';
import { RateCell } from './rate-cell.js';
import classes from './rate-matrix.module.css';

interface RateMatrixProps {
  matrix: Matrix;
  chosen: Chosen | undefined;
  onChoose: (scope: Scope) => void;
}

const STEPS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Tab reaches the table once; the arrows go from cell to cell. */
function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const at = event.target instanceof HTMLElement ? event.target.dataset : {};
  if (!step || !at['row'] || !at['column']) return;
  const [row, column] = [Number(at['row']) + step[0], Number(at['column']) + step[1]];
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function RateMatrix({ matrix, chosen, onChoose }: RateMatrixProps) {
  const rows = [matrix.everyone, ...matrix.items];
  return (
    <div className={classes.scroll}>
      <table className={classes.table} onKeyDown={moveByArrow}>
        <caption className="visually-hidden">Hourly rates by client and service</caption>
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Any service</th>
            {matrix.services.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.clientId ?? 'everyone'}
              row={row}
              at={index}
              matrix={matrix}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends RateMatrixProps {
  row: MatrixRow;
  at: number;
}

function Row({ row, at, matrix, chosen, onChoose }: RowProps) {
  const { clientId, clientName, any, cells } = row;
  const isHere = chosen?.clientId === clientId;
  const props = (column: number, serviceTypeId: string | null, serviceName: string) => ({
    row: at,
    column,
    label: `${clientName ?? 'Everyone'}, ${serviceName}`,
    isChosen: isHere && chosen?.serviceTypeId === serviceTypeId,
    isTabStop: chosen ? isHere && chosen.serviceTypeId === serviceTypeId : at === 0 && column === 0,
    onChoose: () => onChoose({ clientId, serviceTypeId }),
  });
  return (
    <tr className={clientId ? undefined : classes.everyone}>
      <th scope="row">
        {clientName ?? 'Everyone'}
        {clientId ? null : <span className={classes.under}>unless set below</span>}
      </th>
      <RateCell cell={any} {...props(0, null, 'any service')} />
      {cells.map((cell, index) => {
        const service = matrix.services[index]!;
        return <RateCell key={service.id} cell={cell} {...props(index + 1, service.id, service.name)} />;
      })}
    </tr>
  );
}
