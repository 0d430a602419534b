import { Kbd } from '@atlasos/ui';
import { Marked } from './marked.js';
import type { PaletteGroup } from './use-palette-groups.js';
import classes from './palette.module.css';

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  text: string;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onRun: (run: () => void) => void;
}

export const optionId = (listId: string, id: string): string => `${listId}-${id}`;

export function PaletteList({ id, groups, text, chosenId, onChoose, onRun }: PaletteListProps) {
  return (
    <div className={classes.list} id={id} role="listbox" aria-label="What to do">
      {groups.map(({ title, choices }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={classes.group} aria-hidden>
            {title}
          </div>
          {choices.map(({ icon: Icon, ...choice }) => (
            // The keyboard chooses through the field above: aria-activedescendant.
            <div
              key={choice.id}
              id={optionId(id, choice.id)}
              role="option"
              aria-selected={choice.id === chosenId}
              className={classes.option}
              onMouseMove={() => onChoose(choice.id)}
              onClick={() => onRun(choice.run)}
            >
              <Icon size={16} stroke={1.6} className={classes.icon} />
              <span className={classes.label}>
                <Marked text={choice.label} wanted={text} />
                {choice.detail ? (
                  <span className={classes.detail}>
                    <Marked text={choice.detail} wanted={text} />
                  </span>
                ) : null}
              </span>
              {choice.amount ? <span className={classes.amount}>{choice.amount}</span> : null}
              {choice.keys?.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
