import classes from './palette.module.css';

/** The text with what was typed made bold and underlined. */
export function Marked({ text, wanted }: { text: string; wanted: string }) {
  const at = wanted.trim() === '' ? -1 : text.toLowerCase().indexOf(wanted.trim().toLowerCase());
  if (at < 0) return text;
  const end = at + wanted.trim().length;
  return (
    <>
      {text.slice(0, at)}
      <mark className={classes.mark}>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
