import { Kbd } from '@atlasos/ui';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { openKeysHelp } from '../keys/keys-help-state.js';
import { earlyText } from './palette-state.js';
import { optionId, PaletteList } from './palette-list.js';
import { usePaletteGroups } from './use-palette-groups.js';
import classes from './palette.module.css';

/** Verbs and records by a few letters; the line chosen shows what it is about at the right. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const listId = useId();
  const [text, setText] = useState(earlyText.take);
  const [wantedId, setWantedId] = useState<string>();
  const { groups, isLooking } = usePaletteGroups(text);
  const choices = groups.flatMap((group) => group.choices);
  const index = Math.max(
    0,
    choices.findIndex(({ id }) => id === wantedId),
  );
  const chosen = choices[index];

  const run = (action: () => void) => {
    onClose();
    action();
  };
  const move = (step: number) => {
    const next = choices[(index + step + choices.length) % choices.length];
    if (!next) return;
    setWantedId(next.id);
    document.getElementById(optionId(listId, next.id))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) run(chosen.run);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size={820} yOffset={108} padding={0} classNames={{ content: classes.palette }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search or do anything">
        <div className={classes.field}>
          <IconSearch size={20} stroke={1.7} />
          <input
            className={classes.input}
            role="combobox"
            aria-label="Search or do anything"
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen && optionId(listId, chosen.id)}
            autoComplete="off"
            spellCheck={false}
            placeholder="Search or do anything"
            data-autofocus
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setWantedId(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={classes.columns}>
          <PaletteList
            id={listId}
            groups={groups}
            text={text}
            chosenId={chosen?.id}
            onChoose={setWantedId}
            onRun={run}
          />
          {choices.length === 0 && !isLooking ? <p className={classes.nothing}>Nothing fits “{text}”.</p> : null}
          {chosen?.preview ? <aside className={classes.preview}>{chosen.preview()}</aside> : null}
        </div>
        <div className={classes.foot} aria-hidden>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose <Kbd>Enter</Kbd> open <Kbd>Esc</Kbd> close
          <button type="button" tabIndex={-1} className={classes.keys} onClick={() => run(openKeysHelp)}>
            <Kbd>?</Kbd> all keys
          </button>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
