import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core';
import { startTransition, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './combo-box.module.css';
import { matchOptions, type Option } from './match-options.js';

const SHOWN_MAX = 50;

interface ComboBoxProps<T extends Option> extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  options: readonly T[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Ids used lately, newest first; offered first. */
  recentIds?: readonly string[];
  /** Offers to make what was typed: "Add “Karoo”". */
  onCreate?: (text: string) => void;
  /** Quiet, at the right of the field: "owes 31 395,00". */
  aside?: ReactNode;
  /** May be emptied. */
  clearable?: boolean;
}

/** A choice among many by typing a few letters: clients, services, tasks. */
export function ComboBox<T extends Option>(props: ComboBoxProps<T>) {
  const { options, value, onChange, recentIds, onCreate, aside, clearable, ...rest } = props;
  const [text, setText] = useState<string | null>(null);
  // Measured and placed from the focus on, when letters may follow that look for a first line.
  const [isNear, setNear] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: setOpen,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const chosen = options.find(({ id }) => id === value);
  // A closed list costs nothing, however many there are to choose from.
  const found = () => matchOptions(options, text ?? '', recentIds).slice(0, SHOWN_MAX);
  const shown = isOpen ? found() : [];
  const canCreate =
    isOpen && onCreate && text?.trim() && !shown.some(({ label }) => label.toLowerCase() === text.trim().toLowerCase());

  // Only when the list for these letters is drawn: Enter takes its first line.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (text && isOpen) selectFirstOption();
  }, [text, isOpen, selectFirstOption]);

  const settle = () => {
    setText(null);
    // Also when it is still about to open.
    setOpen(false);
    combobox.resetSelectedOption();
  };
  const pick = (id: string) => {
    if (id === CREATE) onCreate?.(text?.trim() ?? '');
    else onChange(id);
    settle();
  };
  const type = (next: string) => {
    setText(next);
    // The letter stands in the field before its list is drawn.
    startTransition(() => setOpen(true));
    if (next === '' && clearable) onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (isOpen || text !== null)) {
      // The first Escape belongs to the list; the next one closes the drawer around it.
      event.stopPropagation();
      settle();
    }
    // Leaving with Tab takes what the letters typed have found.
    if (event.key === 'Tab' && text) {
      const lines = found();
      const taken = lines[Math.max(0, combobox.getSelectedOptionIndex())] ?? lines[0];
      if (taken) pick(taken.id);
    }
    // So does an Enter that comes before their list is drawn.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && text && !isOpen) {
      const taken = found()[0]?.id ?? (onCreate && CREATE);
      if (!taken) return;
      event.preventDefault();
      pick(taken);
    }
  };
  return (
    <Combobox
      store={combobox}
      keepMounted={isNear}
      position="bottom-start"
      onOptionSubmit={pick}
      classNames={{ dropdown: classes.dropdown, option: classes.option }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          autoComplete="off"
          {...rest}
          value={text ?? chosen?.label ?? ''}
          rightSection={aside && text === null ? <span className={classes.aside}>{aside}</span> : undefined}
          rightSectionWidth="auto"
          rightSectionPointerEvents="none"
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onFocus={(event) => {
            setNear(true);
            event.currentTarget.select();
          }}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {shown.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === value}>
              <span>{option.label}</span>
              {option.detail ? <span className={classes.detail}>{option.detail}</span> : null}
            </Combobox.Option>
          ))}
          {canCreate ? (
            <Combobox.Option value={CREATE} className={classes.create}>
              Add “{text?.trim()}”
            </Combobox.Option>
          ) : null}
          {isOpen && shown.length === 0 && !canCreate ? <Combobox.Empty>Nothing fits “{text}”.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const CREATE = ' create';
