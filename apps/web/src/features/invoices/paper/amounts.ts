/** How this document writes its amounts: in its own currency and locale, frozen with it. */
export interface Amounts {
  amount: (minor: number) => string;
  /** With the currency. */
  money: (minor: number) => string;
}
