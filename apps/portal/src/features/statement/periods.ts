import { addDays, addMonths, startOfMonth, type IsoDate } from '@atlasos/domain';

interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Periods that are asked for by name; the first one is shown unless another is chosen. */
export const periodsOf = (today: IsoDate): Array<Period & { label: string }> => {
  const month = startOfMonth(today);
  const year = `${today.slice(0, 4)}-01-01`;
  return [
    { label: 'Last three months', from: addMonths(month, -2), to: today },
    { label: 'This month', from: month, to: today },
    { label: 'This year', from: year, to: today },
    { label: 'Last year', from: addMonths(year, -12), to: addDays(year, -1) },
    { label: 'Last twelve months', from: addMonths(month, -11), to: today },
  ];
};
