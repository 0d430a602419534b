import { Segmented } from '@atlasos/ui';
import classes from '../integrations.module.css';
import { AREAS, type Level, type Levels } from './token.js';

const LEVELS: Array<{ value: Level; label: string }> = [
  { value: 'none', label: 'Nothing' },
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Read and write' },
];

/** One line an area. */
export const ScopeChoice = ({ levels, onChange }: { levels: Levels; onChange: (levels: Levels) => void }) => (
  <div>
    {AREAS.map(({ area, label, ...more }) => (
      <div key={area} className={classes.scope}>
        <span>
          {label}
          {'detail' in more ? <span className={classes.fact}> {more.detail}</span> : null}
        </span>
        <Segmented
          label={label}
          options={LEVELS}
          value={levels[area] ?? 'none'}
          onChange={(level) => onChange({ ...levels, [area]: level })}
        />
      </div>
    ))}
  </div>
);
