import { Chip, LedgerRow, RowActions, Td, TextAction } from '@atlasos/ui';
import { ColourMenu } from './colour-menu.js';
import { RenameService } from './rename-service.js';
import { deleteService, toggleService, type Service } from './service.js';

interface ServiceRowProps {
  service: Service;
  isEditing: boolean;
  onEdit: (edit: boolean) => void;
}

export function ServiceRow({ service, isEditing, onEdit }: ServiceRowProps) {
  const { name, archived } = service;
  return (
    <LedgerRow tall>
      <Td>
        <ColourMenu service={service} />
      </Td>
      <Td strong={!archived} quiet={archived}>
        {isEditing ? <RenameService service={service} onClose={() => onEdit(false)} /> : name}
      </Td>
      <Td>{archived ? <Chip tone="neutral">Archived</Chip> : null}</Td>
      <Td align="right">
        {isEditing ? null : (
          <RowActions>
            <TextAction aria-label={`Rename ${name}`} onClick={() => onEdit(true)}>
              Rename
            </TextAction>
            <TextAction
              aria-label={`${archived ? 'Offer again' : 'Archive'}: ${name}`}
              onClick={() => void toggleService(service)}
            >
              {archived ? 'Offer again' : 'Archive'}
            </TextAction>
            <TextAction danger aria-label={`Delete ${name}`} onClick={() => void deleteService(service)}>
              Delete
            </TextAction>
          </RowActions>
        )}
      </Td>
    </LedgerRow>
  );
}
