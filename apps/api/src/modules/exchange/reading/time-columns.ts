/** What a column of a time export may be. */
export const TIME_FIELDS = [
  'client',
  'service',
  'project',
  'description',
  'task',
  'date',
  'startTime',
  'endDate',
  'endTime',
  'duration',
  'billable',
  'rate',
] as const;
export type TimeField = (typeof TIME_FIELDS)[number];

/** Which column, by its place from 0, holds what. */
export type TimeMapping = Partial<Record<TimeField, number>>;

export const TIME_SOURCES = ['toggl', 'clockify', 'harvest', 'kimai', 'generic'] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

/**
 * How each program names its columns, in the order in which they are looked for. A source is recognised by columns that only it has.
 */
const SOURCES: Record<TimeSource, { marks: string[]; columns: Partial<Record<TimeField, string[]>> }> = {
  toggl: {
    marks: ['user', 'client', 'project', 'start date', 'start time', 'duration', 'amount ()'],
    columns: {
      client: ['client'],
      service: ['task'],
      project: ['project'],
      description: ['description'],
      date: ['start date'],
      startTime: ['start time'],
      endDate: ['end date', 'stop date'],
      endTime: ['end time', 'stop time'],
      duration: ['duration'],
      billable: ['billable'],
    },
  },
  clockify: {
    marks: ['project', 'client', 'start date', 'start time', 'duration (h)', 'duration (decimal)'],
    columns: {
      client: ['client'],
      service: ['task'],
      project: ['project'],
      description: ['description'],
      date: ['start date'],
      startTime: ['start time'],
      endDate: ['end date'],
      endTime: ['end time'],
      duration: ['duration (h)', 'duration (decimal)'],
      billable: ['billable'],
      rate: ['billable rate'],
    },
  },
  harvest: {
    marks: ['date', 'client', 'project', 'task', 'notes', 'hours'],
    columns: {
      client: ['client'],
      service: ['task'],
      project: ['project'],
      description: ['notes'],
      date: ['date'],
      startTime: ['started at'],
      endTime: ['ended at'],
      duration: ['hours'],
      billable: ['billable?', 'billable'],
      rate: ['billable rate'],
    },
  },
  kimai: {
    marks: ['date', 'from', 'to', 'duration', 'customer', 'activity'],
    columns: {
      client: ['customer'],
      service: ['activity'],
      project: ['project'],
      description: ['description'],
      date: ['date'],
      startTime: ['from', 'begin'],
      endTime: ['to', 'end'],
      duration: ['duration'],
      billable: ['billable'],
      rate: ['hourly rate', 'hourly price'],
    },
  },
  generic: {
    marks: [],
    columns: {
      client: ['client', 'customer', 'company', 'client name'],
      service: ['service', 'service type', 'task', 'activity', 'kind of work'],
      project: ['project', 'engagement'],
      description: ['description', 'notes', 'note', 'what', 'details'],
      date: ['date', 'day', 'start date'],
      startTime: ['start', 'start time', 'from', 'begin'],
      endDate: ['end date'],
      endTime: ['end', 'end time', 'to', 'stop'],
      duration: ['duration', 'hours', 'time', 'minutes', 'duration (h)'],
      billable: ['billable', 'billable?'],
      rate: ['rate', 'hourly rate', 'billable rate'],
    },
  },
};

/** Names of columns without case, marks of currency and blanks at the ends. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s*\([A-Z]{3}\)$/i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Which program wrote a header like this: the one of whose marks most are there, when at least most of them are. */
export function recogniseSource(header: readonly string[]): TimeSource {
  const names = new Set(header.map((name) => name.toLowerCase().trim()));
  const bare = new Set(header.map(plain));
  const share = (source: TimeSource) => {
    const { marks } = SOURCES[source];
    return marks.filter((mark) => names.has(mark) || bare.has(mark)).length / Math.max(marks.length, 1);
  };
  const best = TIME_SOURCES.filter((source) => source !== 'generic').sort((a, b) => share(b) - share(a))[0]!;
  return share(best) >= 0.8 ? best : 'generic';
}

/** Where each field stands in a header of this source; what is not there is left out. */
export function proposeMapping(source: TimeSource, header: readonly string[]): TimeMapping {
  const names = header.map((name) => name.toLowerCase().trim());
  const bare = header.map(plain);
  const mapping: TimeMapping = {};
  for (const field of TIME_FIELDS) {
    const wanted = SOURCES[source].columns[field] ?? [];
    const found = wanted.flatMap((name) => [names.indexOf(name), bare.indexOf(name)]).find((at) => at >= 0);
    if (found !== undefined) mapping[field] = found;
  }
  return mapping;
}
