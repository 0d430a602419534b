import { daysBetween } from '@atlasos/domain';

interface Invoice {
  owedMinor: number;
  /** What settles it, oldest first; `paymentId` is null for what was given up. */
  settled: Array<{ paymentId: string | null; writeOffId?: string; amountMinor: number }>;
  dueDate: string;
}
interface Payment {
  amountMinor: number;
  freeMinor: number;
}
interface Page {
  day: string;
  owed: Array<{ dueDate: string; owedMinor: number }>;
  creditMinor: number;
}

/** Last day of each age: due today or later, then thirty days each. */
const AGES = [0, 30, 60, 90, 120, Infinity];

/**
 * The account of one client kept as one would in a paper book: things happen in the order of their days, each is done to plain balances,
 * and a page is copied after each. What is looked up is the last page of a day; nothing here is worked out backwards.
 */
export class PlainBooks {
  private readonly invoices = new Map<string, Invoice>();
  private readonly payments = new Map<string, Payment>();
  private readonly pages: Page[] = [];
  reversedWriteOffs = 0;

  invoice(id: string, totalMinor: number, { day, dueDate }: { day: string; dueDate: string }): void {
    this.invoices.set(id, { owedMinor: totalMinor, settled: [], dueDate });
    this.copy(day);
  }

  payment(id: string, amountMinor: number, day: string): void {
    this.payments.set(id, { amountMinor, freeMinor: amountMinor });
    this.copy(day);
  }

  allocate(paymentId: string, invoiceId: string, amountMinor: number, day: string): void {
    const invoice = this.invoices.get(invoiceId)!;
    this.payments.get(paymentId)!.freeMinor -= amountMinor;
    invoice.owedMinor -= amountMinor;
    invoice.settled.push({ paymentId, amountMinor });
    this.copy(day);
  }

  writeOff(writeOffId: string, invoiceId: string, amountMinor: number, day: string): void {
    const invoice = this.invoices.get(invoiceId)!;
    invoice.owedMinor -= amountMinor;
    invoice.settled.push({ paymentId: null, writeOffId, amountMinor });
    this.copy(day);
  }

  reverseWriteOff(writeOffId: string, invoiceId: string, day: string): void {
    this.reversedWriteOffs += 1;
    const invoice = this.invoices.get(invoiceId)!;
    for (const each of invoice.settled.filter((settled) => settled.writeOffId === writeOffId)) {
      invoice.owedMinor += each.amountMinor;
      each.amountMinor = 0;
    }
    this.copy(day);
  }

  /** What is credited above what is open comes back: first what was given up, then money, the newest first. */
  credit(invoiceId: string, amountMinor: number, day: string): void {
    const invoice = this.invoices.get(invoiceId)!;
    invoice.owedMinor -= amountMinor;
    const givenUp = invoice.settled.filter(({ paymentId }) => paymentId === null);
    const paid = invoice.settled.filter(({ paymentId }) => paymentId !== null);
    for (const each of [...givenUp.reverse(), ...paid.reverse()]) {
      const back = Math.min(each.amountMinor, Math.max(0, -invoice.owedMinor));
      each.amountMinor -= back;
      invoice.owedMinor += back;
      if (each.paymentId !== null) this.payments.get(each.paymentId)!.freeMinor += back;
    }
    this.copy(day);
  }

  reverse(paymentId: string, day: string): void {
    for (const invoice of this.invoices.values()) {
      for (const each of invoice.settled.filter((settled) => settled.paymentId === paymentId)) {
        invoice.owedMinor += each.amountMinor;
        each.amountMinor = 0;
      }
    }
    this.payments.get(paymentId)!.freeMinor = 0;
    this.copy(day);
  }

  /** Out of what is free, the oldest payment first. */
  refund(amountMinor: number, day: string): void {
    let left = amountMinor;
    for (const payment of this.payments.values()) {
      const part = Math.min(left, payment.freeMinor);
      payment.freeMinor -= part;
      left -= part;
    }
    this.copy(day);
  }

  asOf(day: string): { buckets: number[]; owedMinor: number; creditMinor: number; balanceMinor: number } {
    const page = this.pages.findLast((each) => each.day <= day);
    const buckets = AGES.map(() => 0);
    for (const { dueDate, owedMinor } of page?.owed ?? []) {
      const age = AGES.findIndex((last) => daysBetween(dueDate, day) <= last);
      buckets[age] = buckets[age]! + owedMinor;
    }
    const owed = buckets.reduce((total, each) => total + each, 0);
    const creditMinor = page?.creditMinor ?? 0;
    return { buckets, owedMinor: owed, creditMinor, balanceMinor: owed - creditMinor };
  }

  balance = (day: string): number => this.asOf(day).balanceMinor;

  private copy(day: string): void {
    this.pages.push({
      day,
      owed: [...this.invoices.values()].map(({ dueDate, owedMinor }) => ({ dueDate, owedMinor })),
      creditMinor: [...this.payments.values()].reduce((total, { freeMinor }) => total + freeMinor, 0),
    });
  }
}
