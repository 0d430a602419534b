import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { invalidate } from '../../app/api.js';
import { deleteClient, toggleArchived } from './archive-client.js';
import { CLIENTS, type Client } from './client.js';

export function ClientMenu({ client }: { client: Client }) {
  const navigate = useNavigate();
  const isArchived = client.status === 'archived';
  const remove = async () => {
    if (!(await deleteClient(client))) return;
    await navigate({ to: '/clients' });
    await invalidate(CLIENTS);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={`More for ${client.name}`}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={isArchived ? <IconArchiveOff size={16} stroke={1.6} /> : <IconArchive size={16} stroke={1.6} />}
          onClick={() => void toggleArchived(client)}
        >
          {isArchived ? 'Bring back' : 'Archive'}
        </Menu.Item>
        <Menu.Item
          c="var(--brick-soft-text)"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => void remove()}
        >
          Delete, if nothing uses it
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
