import type { paths } from '@atlasos/api-client';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconFileTypeXls } from '@tabler/icons-react';
import { useIsPhone } from './shell/use-is-phone.js';

type Exports = Extract<keyof paths, `/api/v1/exports/${string}`>;
/** The lists that there are as files. */
export type ExportedList = { [Path in Exports]: Path extends `/api/v1/exports/${infer List}` ? List : never }[Exports];
export type ExportFilter<List extends ExportedList> = Omit<
  NonNullable<paths[`/api/v1/exports/${List}`]['get']['parameters']['query']>,
  'format'
>;

export const exportHref = (list: ExportedList, format: 'csv' | 'xlsx', filter: object = {}): string => {
  const given = Object.entries(filter).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'boolean' ? [[name, String(value)]] : [],
  );
  return `/api/v1/exports/${list}?${new URLSearchParams([['format', format], ...given]).toString()}`;
};

interface ExportMenuProps<List extends ExportedList> {
  list: List;
  /** Those of the list on screen. */
  filter: ExportFilter<List>;
}

/** What is on screen as a file: all of it, not only the rows that were loaded. */
export function ExportMenu<List extends ExportedList>({ list, filter }: ExportMenuProps<List>) {
  const isPhone = useIsPhone();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        {isPhone ? (
          <ActionIcon variant="default" size={44} aria-label="Export">
            <IconDownload size={18} stroke={1.6} />
          </ActionIcon>
        ) : (
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} />}>
            Export
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={exportHref(list, 'xlsx', filter)}
          download
          leftSection={<IconFileTypeXls size={16} stroke={1.6} />}
        >
          Spreadsheet (XLSX)
        </Menu.Item>
        <Menu.Item
          component="a"
          href={exportHref(list, 'csv', filter)}
          download
          leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}
        >
          Text (CSV)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
