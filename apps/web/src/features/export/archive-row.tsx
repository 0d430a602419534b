import type { components } from '@atlasos/api-client';
import { LedgerRow, Td, TextAction, toast } from '@atlasos/ui';
import { Progress } from '@mantine/core';
import { client, invalidate } from '../../app/api.js';
import { attempt } from '../../app/attempt.js';
import { MomentText } from '../../app/moment-text.js';
import classes from './export.module.css';
import { sizeText } from './size-text.js';

type Archive = components['schemas']['ArchiveResponse'];

const remove = ({ id }: Archive) =>
  attempt(async () => {
    await client.DELETE('/api/v1/archives/{id}', { params: { path: { id } } });
    await invalidate('/api/v1/archives');
    toast('Archive deleted');
  });

export const ArchiveRow = ({ archive }: { archive: Archive }) => (
  <LedgerRow tall>
    <Td quiet>
      <MomentText at={archive.createdAt} />
    </Td>
    <Td>
      <State archive={archive} />
    </Td>
    <Td align="right">
      <span className={classes.formats}>
        {archive.state === 'ready' ? (
          <a href={`/api/v1/archives/${archive.id}/file`} download>
            Download
          </a>
        ) : null}
        <TextAction onClick={() => void remove(archive)}>
          {archive.state === 'waiting' || archive.state === 'making' ? 'Stop' : 'Delete'}
        </TextAction>
      </span>
    </Td>
  </LedgerRow>
);

function State({ archive: { state, rowCount, doneCount, sizeBytes, failure, expiresAt } }: { archive: Archive }) {
  if (state === 'failed') return <>It could not be made: {failure ?? 'no reason is known.'}</>;
  if (state === 'ready')
    return (
      <>
        {sizeText(sizeBytes)}, {rowCount.toLocaleString('en-GB').replaceAll(',', ' ')} records, until{' '}
        {expiresAt ? <MomentText at={expiresAt} /> : 'now'}
      </>
    );
  const percent = rowCount === 0 ? 0 : Math.floor((doneCount / rowCount) * 100);
  return (
    <span className={classes.progress}>
      <Progress value={percent} w={160} aria-label="Making the archive" />
      {rowCount === 0 ? 'Waiting to begin' : `${percent} %`}
    </span>
  );
}
