import { computeVat, formatPercentBps } from '@atlasos/domain';
import { DoubleRule, LedgerBody, LedgerRow, LedgerTable, LedgerTotal, Money, Td, usePracticeFormat } from '@atlasos/ui';
import classes from '../settings.module.css';

interface VatExampleProps {
  vatRateBps: number;
  pricesIncludeVat: boolean;
}

const FEE_MINOR = 100_000;

export function VatExample({ vatRateBps, pricesIncludeVat }: VatExampleProps) {
  const { locale } = usePracticeFormat();
  const { netMinor, vatMinor, totalMinor } = computeVat([{ taxCode: 'standard', amountMinor: FEE_MINOR }], {
    vatRegistered: true,
    vatRateBps,
    pricesIncludeVat,
  });
  return (
    <section className={classes.example}>
      <h3>
        A fee entered as <Money minor={FEE_MINOR} withSymbol />
      </h3>
      <LedgerTable caption="Example">
        <LedgerBody>
          <LedgerRow>
            <Td>Without VAT</Td>
            <Td align="right">
              <Money minor={netMinor} />
            </Td>
          </LedgerRow>
          <LedgerRow>
            <Td>VAT {formatPercentBps(vatRateBps, locale)}</Td>
            <Td align="right">
              <Money minor={vatMinor} />
            </Td>
          </LedgerRow>
        </LedgerBody>
        <LedgerTotal>
          <td>Your client pays</td>
          <td data-align="right">
            <DoubleRule>
              <Money minor={totalMinor} withSymbol strong />
            </DoubleRule>
          </td>
        </LedgerTotal>
      </LedgerTable>
    </section>
  );
}
