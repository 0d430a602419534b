import classes from './templates.module.css';
import { WORDS } from './template-kind.js';

interface TemplateNamesProps {
  names: readonly string[];
  onInsert: (name: string) => void;
}

/** Puts a name where the cursor is. */
export const TemplateNames = ({ names, onInsert }: TemplateNamesProps) => (
  <div className={classes.names} role="group" aria-label="Insert what is filled in when it is sent">
    <span>Insert</span>
    {names.map((name) => (
      <button key={name} type="button" className={classes.name} title={`{{${name}}}`} onClick={() => onInsert(name)}>
        {WORDS[name] ?? name}
      </button>
    ))}
  </div>
);
