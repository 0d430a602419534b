import type { DocumentSection } from '../document-data.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';

/** Where the columns of a table stand. Numbers name their right edge. */
export interface Columns {
  /** null when dates stand under the description for want of room, or there are none */
  date: number | null;
  description: number;
  descriptionWidth: number;
  /** null when no row has one */
  quantity: number | null;
  rate: number | null;
  amount: number;
}

/** Widths of the columns when figures are of usual length. */
const USUAL = { date: 65.4, amount: 60.2, rate: 53.6, quantity: 36 };
const GAP = 14;
/** Under this, dates move out of their column to give the description room. */
const DESCRIPTION_LEAST = 120;

/** How wide figures are anywhere in the document, so that all its tables share their edges. */
export interface FigureWidths {
  amount: number;
  rate: number;
  quantity: number;
}

export function figureWidths({ data, type, format }: DrawingContext): FigureWidths {
  const widest = (texts: string[], style = STYLES.figure) =>
    Math.max(0, ...texts.map((text) => type.line(text, style).width));
  const rows = data.sections.flatMap((section) => section.rows);
  const sums = data.sections.flatMap(({ subtotal }) => (subtotal ? [subtotal] : []));
  return {
    amount: Math.max(
      USUAL.amount,
      GAP + widest(rows.map((row) => format.amount(row.amountMinor))),
      GAP +
        widest(
          sums.map((sum) => format.amount(sum.amountMinor)),
          STYLES.strongFigure,
        ),
    ),
    rate: Math.max(
      USUAL.rate,
      GAP + widest(rows.map(({ rateMinor }) => (rateMinor === null ? '' : format.amount(rateMinor)))),
    ),
    quantity: Math.max(
      USUAL.quantity,
      GAP + widest(rows.map(({ quantityText }) => quantityText ?? '')),
      GAP +
        widest(
          sums.map(({ quantityText }) => quantityText ?? ''),
          STYLES.strongFigure,
        ),
    ),
  };
}

export function columnsOf(section: DocumentSection, widths: FigureWidths): Columns {
  const hasRate = section.rows.some(({ rateMinor }) => rateMinor !== null);
  const hasQuantity = [...section.rows, section.subtotal].some((line) => line && line.quantityText !== null);
  const hasDate = section.rows.some(({ date }) => date !== null);

  const amount = PAGE.right;
  const rate = amount - widths.amount;
  const quantity = hasRate ? rate - widths.rate : rate;
  const end = hasQuantity ? quantity - widths.quantity : quantity - GAP;
  const afterDate = PAGE.content + USUAL.date;
  const dateFits = hasDate && end - afterDate >= DESCRIPTION_LEAST;
  const description = dateFits ? afterDate : PAGE.content;
  return {
    date: dateFits ? PAGE.content : null,
    description,
    descriptionWidth: end - description,
    quantity: hasQuantity ? quantity : null,
    rate: hasRate ? rate : null,
    amount,
  };
}
