import { describe, expect, it } from '@jest/globals';
import { readCsv } from './csv-table.js';
import { orderOf, readDate, readTime } from './dates-and-times.js';
import { decodeText } from './decode-text.js';
import { readTimeRow, type TimeReading } from './read-time-row.js';
import { proposeMapping, recogniseSource, type TimeSource } from './time-columns.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('Łódź'), 'Łódź', 'utf-8'],
    ['UTF-8 with a mark', bytes('\uFEFFClient'), 'Client', 'utf-8'],
    ['Windows-1252', Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x80), 'Café€', 'windows-1252'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'A', 'utf-16le'],
  ])('is read from %s', (_name, given, text, encoding) => {
    expect(decodeText(given)).toEqual({ text, encoding });
  });

  it('is none in a spreadsheet or a picture', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00);
    expect(() => decodeText(workbook)).toThrow('This is no text. Save the list as CSV and bring that file.');
  });
});

describe('the rows of a file', () => {
  it.each([',', ';', '\t'])('are cut at %j, which the header shows', (separator) => {
    const { header, rows } = readCsv(['Client', 'Hours'].join(separator) + '\n' + ['Karoo', '"1,5"'].join(separator));
    expect(header).toEqual(['Client', 'Hours']);
    expect(rows).toEqual([{ line: 2, cells: ['Karoo', '1,5'] }]);
  });

  it('may hold separators, quotes and line breaks in quotes, and know the line they end on', () => {
    const { rows } = readCsv('Client,Notes\n"Rooibos, Rye","said ""yes""\nand left"\nKaroo,short\n');
    expect(rows).toEqual([
      { line: 3, cells: ['Rooibos, Rye', 'said "yes"\nand left'] },
      { line: 4, cells: ['Karoo', 'short'] },
    ]);
  });

  it('are refused without a header, and beyond 50 000', () => {
    expect(() => readCsv('')).toThrow('is empty');
    expect(() => readCsv(`a,b\n${'1,2\n'.repeat(50_001)}`)).toThrow('50001 rows');
  });
});

describe('dates and times', () => {
  it.each([
    ['2026-11-03', 'dmy', '2026-11-03'],
    ['03/11/2026', 'dmy', '2026-11-03'],
    ['11/03/2026', 'mdy', '2026-11-03'],
    ['3.11.26', 'dmy', '2026-11-03'],
    ['2026-11-03 09:15:00', 'mdy', '2026-11-03'],
    ['31/02/2026', 'dmy', undefined],
    ['soon', 'dmy', undefined],
  ] as const)('%s read as %s is %s', (text, order, date) => expect(readDate(text, order)).toBe(date));

  it('know their order from a part that is no month', () => {
    expect(orderOf(['03/04/2026', '13/04/2026'])).toBe('dmy');
    expect(orderOf(['03/04/2026', '04/13/2026'])).toBe('mdy');
    expect(orderOf(['03/04/2026', '2026-04-13'])).toBeUndefined();
  });

  it.each([
    ['9:05', '09:05'],
    ['09:05:30', '09:05'],
    ['9:05 PM', '21:05'],
    ['12:00 am', '00:00'],
    ['24:00', undefined],
    ['13:00 pm', undefined],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time));
});

const reading = (header: string[], more: Partial<TimeReading> = {}): TimeReading => {
  const mapping = proposeMapping(recogniseSource(header), header);
  return {
    mapping,
    dateOrder: 'dmy',
    timezone: 'Africa/Johannesburg',
    currency: 'ZAR',
    durationName: header[mapping.duration ?? -1] ?? '',
    clientFallback: '',
    serviceFallback: '',
    ...more,
  };
};

describe('a row of time', () => {
  const files: Array<[TimeSource, string, string, object]> = [
    [
      'toggl',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()',
      'Lerato,l@m.example,Karoo Blooms,Books 2026,,Bank reconciliation,Yes,2026-11-03,23:30:00,2026-11-04,00:45:00,01:15:00,,',
      {
        client: 'Karoo Blooms',
        service: 'Books 2026',
        startedAt: '2026-11-03T21:30:00.000Z',
        minutes: 75,
        billable: true,
      },
    ],
    [
      'clockify',
      'Project,Client,Description,Task,User,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (ZAR)',
      'Books,Karoo Blooms,Cash book,Bookkeeping,Lerato,No,03/11/2026,09:00 AM,03/11/2026,10:30 AM,01:30:00,1.50,850.00',
      {
        service: 'Bookkeeping',
        minutes: 90,
        billable: false,
        hourlyRateMinor: 85_000,
        startedAt: '2026-11-03T07:00:00.000Z',
      },
    ],
    [
      'harvest',
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,First Name,Billable Rate',
      '2026-11-03,Karoo Blooms,Books,B1,Bookkeeping,"Stock,\ncounted",1.25,Yes,Lerato,',
      { date: '2026-11-03', startedAt: null, minutes: 75, description: 'Stock,\ncounted', hourlyRateMinor: null },
    ],
    [
      'kimai',
      'Date,From,To,Duration,Rate,Internal price,Hourly price,Customer,Project,Activity,Description,Billable',
      '2026-11-03,23:30,00:45,1:15,0,0,850,Karoo Blooms,Books,Bookkeeping,,1',
      { client: 'Karoo Blooms', service: 'Bookkeeping', minutes: 75, description: 'Books', hourlyRateMinor: 85_000 },
    ],
    [
      'generic',
      'Day;Customer;Kind of work;Notes;Minutes',
      '03/11/2026;Karoo Blooms;Bookkeeping;Called;12',
      { date: '2026-11-03', minutes: 12, description: 'Called', billable: true },
    ],
  ];

  it.each(files)('of %s is recognised and read', (source, head, body, expected) => {
    const { header, rows } = readCsv(`${head}\n${body}`);
    expect(recogniseSource(header)).toBe(source);
    expect(readTimeRow(rows[0]!.cells, reading(header))).toMatchObject({ ok: true, row: expected });
  });

  it('reads decimal commas as hours', () => {
    const header = ['Date', 'Client', 'Service', 'Hours'];
    expect(readTimeRow(['03/11/2026', 'Karoo', 'Tax', '1,5'], reading(header))).toMatchObject({ row: { minutes: 90 } });
  });

  it('says all that is wrong with it', () => {
    const header = ['Date', 'Client', 'Service', 'Hours'];
    expect(readTimeRow(['30/02/2026', '', 'Tax', 'long'], reading(header))).toEqual({
      ok: false,
      problems: [
        { field: 'client', detail: 'has no client' },
        { field: 'date', detail: '“30/02/2026” is not a date' },
      ],
    });
    expect(readTimeRow(['03/11/2026', 'Karoo', 'Tax', '25'], reading(header))).toMatchObject({
      problems: [{ field: 'duration', detail: expect.stringContaining('longer than 24 hours') }],
    });
  });

  it('lasts from its start to its end over midnight, when it has no duration', () => {
    const header = ['Start date', 'Client', 'Service', 'Start', 'End date', 'End'];
    const row = (...times: string[]) => readTimeRow(['03/11/2026', 'Karoo', 'Tax', ...times], reading(header));
    expect(row('23:30', '', '00:45')).toMatchObject({ row: { date: '2026-11-03', minutes: 75 } });
    expect(row('23:30', '04/11/2026', '00:45')).toMatchObject({ row: { date: '2026-11-03', minutes: 75 } });
    expect(row('22:00', '03/11/2026', '06:00')).toMatchObject({
      problems: [{ field: 'endTime', detail: 'ends before it begins' }],
    });
    expect(row('08:00', '05/11/2026', '09:00')).toMatchObject({
      problems: [{ field: 'endDate', detail: 'is longer than 24 hours' }],
    });
  });

  it('belongs to the client and the service that were said for rows without', () => {
    const header = ['Date', 'Client', 'Service', 'Hours'];
    const with_ = reading(header, { clientFallback: 'Karoo', serviceFallback: 'Tax' });
    expect(readTimeRow(['03/11/2026', '', '', '1'], with_)).toMatchObject({ row: { client: 'Karoo', service: 'Tax' } });
  });

  it('is an hour shorter when the clocks go forward in it', () => {
    const header = ['Date', 'Client', 'Service', 'Start', 'End'];
    const row = readTimeRow(
      ['29/03/2026', 'Thames', 'Tax', '00:30', '02:30'],
      reading(header, { timezone: 'Europe/London' }),
    );
    expect(row).toMatchObject({ row: { minutes: 60, startedAt: '2026-03-29T00:30:00.000Z' } });
  });
});
