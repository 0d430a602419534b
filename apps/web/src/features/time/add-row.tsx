import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ClientBox, ServiceBox } from '../../app/work/work-boxes.js';
import { useClients, useServices } from '../../app/work/work-options.js';
import type { RowWork } from './week-grid.js';
import classes from './week.module.css';

/** Client and service of a new row. */
export function AddRow({ onAdd, onClose }: { onAdd: (work: RowWork) => void; onClose: () => void }) {
  const [clientId, setClientId] = useState<string | null>(null);
  const [serviceTypeId, setServiceTypeId] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const client = useClients().find(({ id }) => id === clientId);
  const service = useServices().find(({ id }) => id === serviceTypeId);
  return (
    <form
      ref={form}
      className={classes.addRow}
      aria-label="New row"
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!client || !service) return;
        onAdd({
          clientId: client.id,
          serviceTypeId: service.id,
          clientName: client.name,
          serviceTypeName: service.name,
          colour: service.colour,
        });
      }}
    >
      <ClientBox value={clientId} onChange={setClientId} />
      <ServiceBox value={serviceTypeId} clientId={clientId} onChange={setServiceTypeId} />
      <Button type="submit" variant="filled" h={36} disabled={!client || !service}>
        Add row
      </Button>
      <Button h={36} onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
