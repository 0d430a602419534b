import { LedgerRow, Td, TextAction, TwoLines, usePracticeFormat } from '@atlasos/ui';
import type { components } from '@atlasos/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MomentText } from '../../../app/moment-text.js';
import classes from '../audit.module.css';
import { readFacts, type Fact } from './facts.js';
import { inWords } from './words.js';

type Entry = components['schemas']['AuditEntryResponse'];

const SHOWN = 4;

export function LogRow({ entry }: { entry: Entry }) {
  const format = usePracticeFormat();
  const [isOpen, setOpen] = useState(false);
  const facts = readFacts(entry.before, entry.after, format);
  const { actor } = entry;
  return (
    <LedgerRow>
      <Td quiet>
        <MomentText at={entry.at} />
      </Td>
      <Td>
        <TwoLines sub={actor.tokenName ? `by token ${actor.tokenName}` : who(actor)}>
          {entry.entityId ? (
            <Link
              className={classes.name}
              to="/audit"
              search={{ entity: entry.entity, entityId: entry.entityId }}
              aria-label={`${inWords(entry.action)}: all of this record`}
            >
              {inWords(entry.action)}
            </Link>
          ) : (
            <b>{inWords(entry.action)}</b>
          )}
        </TwoLines>
      </Td>
      <Td>
        <FactList facts={isOpen ? facts : facts.slice(0, SHOWN)} />
        {facts.length > SHOWN ? (
          <TextAction aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Show less' : `${facts.length - SHOWN} more`}
          </TextAction>
        ) : null}
      </Td>
    </LedgerRow>
  );
}

const who = ({ kind, name }: Entry['actor']): string =>
  kind === 'system' ? 'AtlasOS' : kind === 'contact' ? (name ?? 'A client, in the portal') : (name ?? 'You');

const FactList = ({ facts }: { facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <dl className={classes.facts}>
      {facts.map(({ name, label, before, after }) => (
        <FactLine key={name} label={label} before={before} after={after} />
      ))}
    </dl>
  );

const FactLine = ({ label, before, after }: Omit<Fact, 'name'>) => (
  <>
    <dt>{label}</dt>
    <dd>
      {before === undefined ? null : after === undefined ? (
        before
      ) : (
        <>
          <del className={classes.before}>{before}</del>
          <span className={classes.arrow} aria-hidden>
            →
          </span>
        </>
      )}
      {after}
    </dd>
  </>
);
