import { LedgerBody, LedgerRow, LedgerTable, SectionHead, Td, Th } from '@atlasos/ui';
import { IconDownload } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import stacked from '../../app/stacked.module.css';
import { countText } from './import-words.js';
import type { Import } from './import.js';
import classes from './import.module.css';

/** Row by row what is in the way; all of it as a file, to put the first one right. */
export function Problems({ given: { id, state, problems, refusedCount } }: { given: Import }) {
  if (problems.length === 0) return null;
  return (
    <section aria-label="Problems" className={stacked.stacked}>
      <SectionHead title={state === 'undone' ? 'Rows that stay' : 'Rows that cannot go in'}>
        <Button
          component="a"
          href={`/api/v1/imports/${id}/problems?format=csv`}
          download
          leftSection={<IconDownload size={16} stroke={1.6} />}
        >
          CSV
        </Button>
      </SectionHead>
      <LedgerTable
        caption="Problems"
        columns={[80, 180, undefined]}
        head={
          <>
            <Th>Line</Th>
            <Th>Column</Th>
            <Th>What is wrong</Th>
          </>
        }
      >
        <LedgerBody>
          {problems.map(({ line, column, detail }, index) => (
            <LedgerRow key={index}>
              <Td data-head="Line">{countText(line)}</Td>
              <Td quiet>{column}</Td>
              <Td>{detail}</Td>
            </LedgerRow>
          ))}
        </LedgerBody>
      </LedgerTable>
      {refusedCount > problems.length ? (
        <p className={classes.small}>The first {countText(problems.length)} are shown; the file has all of them.</p>
      ) : null}
    </section>
  );
}
