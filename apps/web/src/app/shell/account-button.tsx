import { IconSelector } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import classes from './account.module.css';

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
};

interface AccountButtonProps extends ComponentProps<'button'> {
  name: string;
  practiceName: string;
}

export function AccountButton({ name, practiceName, className, ...rest }: AccountButtonProps) {
  return (
    <button type="button" className={[classes.button, className].filter(Boolean).join(' ')} {...rest}>
      <span className={classes.avatar} aria-hidden>
        {initials(name)}
      </span>
      <span className={classes.names}>
        <span className={classes.name}>{name}</span>
        <span className={classes.practice}>{practiceName}</span>
      </span>
      <IconSelector size={16} stroke={1.6} className={classes.selector} />
    </button>
  );
}
