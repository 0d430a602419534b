import { ComboBox } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pages } from '../../../app/pages.js';
import classes from './rates.module.css';

const LISTED = 200;

/** Finds the row of a client by its name; the cell is set in the rail. */
export function AddClientRate({ onChoose }: { onChoose: (clientId: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.add}>
      {isOpen ? (
        <ClientChoice
          onChoose={(clientId) => {
            setOpen(false);
            onChoose(clientId);
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setOpen(true)}>
          Add a client rate
        </Button>
      )}
      <span>Click any cell to set a rate from a date.</span>
    </div>
  );
}

interface ClientChoiceProps {
  onChoose: (clientId: string) => void;
  onClose: () => void;
}

function ClientChoice({ onChoose, onClose }: ClientChoiceProps) {
  const { data = [] } = useInfiniteQuery(pages('/api/v1/clients', { limit: LISTED }));
  const options = data
    .filter(({ status }) => status !== 'archived')
    .map(({ id, name, reference }) => ({ id, label: name, detail: reference }));
  return (
    <ComboBox
      aria-label="Client"
      placeholder="Which client?"
      autoFocus
      w={260}
      options={options}
      value={null}
      onChange={(id) => id && onChoose(id)}
      onKeyUp={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    />
  );
}
