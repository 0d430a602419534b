import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';
import { KIND_WORDS } from './document-words.js';
import { hasOptions } from './summary-rows.js';

const TOP = 9.4;
const BOTTOM = 11;
const FACT_VALUES = PAGE.facts + 60;

/** Whom it is for, its dates, and the figure that matters. */
export function parties(context: DrawingContext): Block {
  const block = new BlockBuilder();
  recipient(context, block);
  facts(context, block);
  return block.build(block.bottom + BOTTOM, { keepWithNext: true, role: 'P' });
}

function recipient({ data, type }: DrawingContext, block: BlockBuilder): void {
  const { name, addressLines, vatNumber } = data.recipient;
  if (name === '' && addressLines.length === 0 && !vatNumber) return;
  const width = PAGE.facts - PAGE.content - PAGE.gutter;
  block.text(type.line('To', STYLES.small), PAGE.left, TOP + 6.6);
  let y = block.column(type.wrap(name, STYLES.recipient, width), PAGE.content, TOP - 0.3);
  y = block.column(
    addressLines.flatMap((line) => type.wrap(line, STYLES.body, width)),
    PAGE.content,
    y,
  );
  if (!vatNumber) return;
  const label = type.line('VAT number', STYLES.small);
  block.text(label, PAGE.content, y + 6.6);
  block.text(type.fit(vatNumber, STYLES.body, width - label.width - 3.5), PAGE.content + label.width + 3.5, y + 6.6);
}

function dates({ issueDate, statement }: DrawingContext['data'], format: DrawingContext['format']) {
  if (statement?.form === 'balance_forward') {
    return [
      { label: 'From', text: format.date(statement.from) },
      { label: 'To', text: format.date(statement.to) },
    ];
  }
  return [{ label: statement ? 'As of' : 'Date', text: format.date(issueDate) }];
}

function facts({ data, type, format }: DrawingContext, block: BlockBuilder): void {
  const words = KIND_WORDS[data.kind];
  const rows = [
    ...dates(data, format),
    ...(data.dueDate ? [{ label: words.due, text: format.date(data.dueDate) }] : []),
    ...(data.orderReference ? [{ label: 'Your order', text: data.orderReference }] : []),
  ];
  let y = TOP;
  for (const { label, text } of rows) {
    block.text(type.line(label, STYLES.small), PAGE.facts, y + 6.6);
    y = block.column(type.wrap(text, STYLES.body, PAGE.right - FACT_VALUES), FACT_VALUES, y);
  }

  const { totals, kind } = data;
  const amountMinor = kind === 'invoice' || kind === 'deposit_request' ? totals.dueMinor : totals.totalMinor;
  block.hairline(PAGE.facts, y + 5.6);
  const label = hasOptions(data) ? 'Total without options' : words.amount;
  block.text(type.line(label, STYLES.small), PAGE.facts, y + 19);
  const figure = type.fit(format.money(amountMinor), STYLES.amount, PAGE.right - PAGE.facts);
  block.text(figure, PAGE.facts - 0.6, y + 37.4);
}
