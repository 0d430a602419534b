import { formatPercentBps } from '@atlasos/domain';
import { Money, TextArea, usePracticeFormat } from '@atlasos/ui';
import { Switch, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { usePractice } from '../../../app/session.js';
import { amountOf, type EditedLine } from './editor-lines.js';
import { LineFigures } from './line-figures.js';
import classes from './quote-editor.module.css';

interface LineRowProps {
  line: EditedLine;
  index: number;
  isLast: boolean;
  clientId: string;
  onChange: (next: Partial<EditedLine>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const KIND_WORDS = { fixed_fee: 'Fixed fee', disbursement: 'Disbursement' } as const;
const UNTAXED = { zero: 'Zero-rated', exempt: 'Exempt', out_of_scope: 'no VAT' } as const;

/** One line as it reads on the quote, each part of it a field. */
export function LineRow({ line, index, isLast, clientId, onChange, onMove, onRemove }: LineRowProps) {
  const { vatRegistered, vatRateBps } = usePractice();
  const { locale } = usePracticeFormat();
  const [title = '', ...rest] = line.description.split('\n');
  const details = rest.join('\n');
  const describe = (first: string, more: string) =>
    onChange({ description: more === '' ? first : `${first}\n${more}` });
  const name = title || `line ${index + 1}`;
  const vat = !vatRegistered
    ? null
    : line.taxCode === 'standard'
      ? `VAT ${formatPercentBps(vatRateBps, locale)}`
      : UNTAXED[line.taxCode];
  return (
    <li className={classes.line} data-optional={line.optional || undefined}>
      <div className={classes.order}>
        <button type="button" aria-label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <IconChevronUp size={14} stroke={1.7} />
        </button>
        <button type="button" aria-label={`Move ${name} down`} disabled={isLast} onClick={() => onMove(index + 1)}>
          <IconChevronDown size={14} stroke={1.7} />
        </button>
      </div>
      <div className={classes.words2}>
        <TextInput
          aria-label="What it is for"
          placeholder="What it is for"
          variant="unstyled"
          maxLength={300}
          classNames={{ input: classes.titleInput }}
          value={title}
          onChange={(event) => describe(event.currentTarget.value.replaceAll('\n', ' '), details)}
        />
        <TextArea
          aria-label={`More about ${name}`}
          placeholder="Add detail"
          variant="unstyled"
          rows={1}
          maxLength={1600}
          inputClassName={classes.detailInput}
          value={details}
          onChange={(event) => describe(title, event.currentTarget.value)}
        />
      </div>
      <div className={classes.amount}>
        <Money minor={amountOf(line)} strong zero="amount" />
        <button type="button" className={classes.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconX size={14} stroke={1.7} />
        </button>
      </div>
      <div className={classes.figures}>
        {line.kind === 'hours' ? null : <span className={classes.kind}>{KIND_WORDS[line.kind]}</span>}
        <LineFigures line={line} clientId={clientId} onChange={onChange} />
        {vat ? <span className={classes.vat}>{vat}</span> : null}
        <Switch
          className={classes.optional}
          size="xs"
          label="Optional"
          labelPosition="right"
          aria-label={`${name} is optional`}
          checked={line.optional}
          onChange={(event) => onChange({ optional: event.currentTarget.checked })}
        />
      </div>
    </li>
  );
}
