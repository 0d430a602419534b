import { localDate } from '@atlasos/domain';
import { Chip, DateText, LedgerRow, RowActions, Td, TwoLines, usePracticeFormat } from '@atlasos/ui';
import { AskFirst } from '../../../app/ask-first.js';
import { MomentText } from '../../../app/moment-text.js';
import { revokeToken, scopeWords, type Token } from './token.js';

export function TokenRow({ token }: { token: Token }) {
  const { timezone } = usePracticeFormat();
  const { name, hint, scopes, lastUsedAt, expiresAt } = token;
  const isOver = expiresAt !== null && new Date(expiresAt) <= new Date();
  return (
    <LedgerRow tall>
      <Td>
        <TwoLines strong sub={`atlas_pat_…${hint}`}>
          {name}
        </TwoLines>
      </Td>
      <Td quiet>{scopeWords(scopes)}</Td>
      <Td quiet data-head="Last used:">
        {lastUsedAt ? <MomentText at={lastUsedAt} /> : 'Never'}
      </Td>
      <Td quiet data-head="Works until:">
        {expiresAt === null ? (
          'You revoke it'
        ) : isOver ? (
          <Chip tone="brick">Ended</Chip>
        ) : (
          <DateText date={localDate(new Date(Date.parse(expiresAt) - 1), timezone)} />
        )}
      </Td>
      <Td align="right">
        <RowActions>
          <AskFirst
            label="Revoke"
            ariaLabel={`Revoke ${name}`}
            consequence="It stops working at once."
            onConfirm={() => void revokeToken(token)}
          />
        </RowActions>
      </Td>
    </LedgerRow>
  );
}
