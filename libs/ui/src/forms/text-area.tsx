import { InputBase, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './text-area.module.css';

interface TextAreaProps extends Omit<
  TextareaProps,
  'autosize' | 'minRows' | 'maxRows' | 'rows' | 'classNames' | 'style'
> {
  /** Lines that it shows at least; it grows with its text. */
  rows: number;
  /** Lines from which on it scrolls instead. */
  rowsMax?: number;
  inputClassName?: string | undefined;
}

/** Text of several lines. It grows by CSS: measuring in a script lays the whole page out with each key. */
export function TextArea({ rows, rowsMax, inputClassName = '', ...rest }: TextAreaProps) {
  return (
    <InputBase
      component="textarea"
      multiline
      {...rest}
      rows={rows}
      style={{ '--rows': rows, '--rows-max': rowsMax } as CSSProperties}
      classNames={{ input: `${classes.grown} ${rowsMax ? classes.capped : ''} ${inputClassName}` }}
    />
  );
}
