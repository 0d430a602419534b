import { Foundation1764000000001 } from './1764000000001-foundation.js';
import { ClientsRatesTasks1764000000002 } from './1764000000002-clients-rates-tasks.js';
import { Time1764000000003 } from './1764000000003-time.js';
import { Invoicing1764000000004 } from './1764000000004-invoicing.js';
import { Documents1764000000005 } from './1764000000005-documents.js';
import { Payments1764000000006 } from './1764000000006-payments.js';
import { Schedule1764000000007 } from './1764000000007-schedule.js';
import { QuotesEngagements1764000000008 } from './1764000000008-quotes-engagements.js';

export const migrations = [
  Foundation1764000000001,
  ClientsRatesTasks1764000000002,
  Time1764000000003,
  Invoicing1764000000004,
  Documents1764000000005,
  Payments1764000000006,
  Schedule1764000000007,
  QuotesEngagements1764000000008,
];
