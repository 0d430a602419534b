import { Foundation1764000000001 } from './1764000000001-foundation.js';
import { ClientsRatesTasks1764000000002 } from './1764000000002-clients-rates-tasks.js';
import { Time1764000000003 } from './1764000000003-time.js';
import { Invoicing1764000000004 } from './1764000000004-invoicing.js';
import { Documents1764000000005 } from './1764000000005-documents.js';
import { Payments1764000000006 } from './1764000000006-payments.js';
import { Schedule1764000000007 } from './1764000000007-schedule.js';
import { QuotesEngagements1764000000008 } from './1764000000008-quotes-engagements.js';
import { Notifications1764000000009 } from './1764000000009-notifications.js';
import { TokensWebhooks1764000000010 } from './1764000000010-tokens-webhooks.js';
import { Revenue1764000000011 } from './1764000000011-revenue.js';
import { Portal1764000000012 } from './1764000000012-portal.js';
import { Imports1764000000014 } from './1764000000014-imports.js';
import { PortalQuotes1764000000015 } from './1764000000015-portal-quotes.js';
import { Deposits1764000000017 } from './1764000000017-deposits.js';
import { EngagementNews1764000000018 } from './1764000000018-engagement-news.js';
import { ImportProblems1764000000020 } from './1764000000020-import-problems.js';
import { OpeningBalances1764000000021 } from './1764000000021-opening-balances.js';
import { Archives1764000000022 } from './1764000000022-archives.js';
import { QuoteReminders1764000000024 } from './1764000000024-quote-reminders.js';
import { IndexesOfReferences1764000000026 } from './1764000000026-indexes-of-references.js';
import { WriteOffReversals1764000000027 } from './1764000000027-write-off-reversals.js';
import { AnalyzeGrown1764000000028 } from './1764000000028-analyze-grown.js';
import { IsReferenced1764000000029 } from './1764000000029-is-referenced.js';

export const migrations = [
  Foundation1764000000001,
  ClientsRatesTasks1764000000002,
  Time1764000000003,
  Invoicing1764000000004,
  Documents1764000000005,
  Payments1764000000006,
  Schedule1764000000007,
  QuotesEngagements1764000000008,
  Notifications1764000000009,
  TokensWebhooks1764000000010,
  Revenue1764000000011,
  Portal1764000000012,
  Imports1764000000014,
  PortalQuotes1764000000015,
  Deposits1764000000017,
  EngagementNews1764000000018,
  ImportProblems1764000000020,
  OpeningBalances1764000000021,
  Archives1764000000022,
  QuoteReminders1764000000024,
  IndexesOfReferences1764000000026,
  WriteOffReversals1764000000027,
  AnalyzeGrown1764000000028,
  IsReferenced1764000000029,
];
