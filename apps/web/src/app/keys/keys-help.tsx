import { commandKey, Dialog, Kbd } from '@atlasos/ui';
import { Switch } from '@mantine/core';
import { useRegistry } from '../registry.js';
import { plainKeys, usePlainKeys } from './plain-keys.js';
import { shortcuts } from './shortcut-registry.js';
import type { Shortcut } from './shortcut.js';
import classes from './keys-help.module.css';

const GROUPS = ['Anywhere', 'On this page', 'Go to'] as const;

/** `mod+enter` → Ctrl Enter, `g t` → g then t. */
const caps = (keys: string): string[] =>
  keys.split(' ').map((part) =>
    part
      .replace('mod+', `${commandKey()} `)
      .replace(/\b(enter|escape|space)\b/, (name) =>
        name === 'escape' ? 'Esc' : name[0]?.toUpperCase() + name.slice(1),
      )
      .replace(/ (\w)$/, (_, letter: string) => ` ${letter.toUpperCase()}`),
  );

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const all = useRegistry(shortcuts);
  const areOn = usePlainKeys();
  const known = new Map<string, Shortcut>(all.map((shortcut) => [shortcut.keys, shortcut]));
  return (
    <Dialog opened onClose={onClose} title="Keys">
      {GROUPS.map((group) => {
        const rows = [...known.values()].filter((shortcut) => shortcut.group === group);
        return rows.length === 0 ? null : (
          <section key={group} className={classes.group}>
            <h2 className={classes.heading}>{group}</h2>
            <dl className={classes.list}>
              {rows.map((row) => (
                <div key={row.keys} className={classes.row}>
                  <dt>{row.label}</dt>
                  <dd>
                    {caps(row.keys).map((cap) => (
                      <Kbd key={cap} spoken>
                        {cap}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <Switch
        mt="lg"
        label="Single-letter keys"
        description="Off, only Ctrl, Cmd and Esc combinations act."
        checked={areOn}
        onChange={(event) => plainKeys.set(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
