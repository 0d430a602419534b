export const ARCHIVE_FORMAT = 'atlasos-archive-1';

export const readme = (practiceName: string, madeAt: Date): string =>
  `Everything of ${practiceName}
as of ${madeAt.toISOString()}, made by AtlasOS Billing & Time Tracking.

csv/            Lists for people and spreadsheets: clients, rates, tasks, engagements, quotes, time entries,
                disbursements, WIP, invoices, credit notes, payments, debtors, and the journal for an accounting
                package. UTF-8, commas, amounts as 1234.56, durations as 1:30.
data/           The records themselves, one JSON object a line, one file a table; enough to make the practice anew.
                Amounts are whole minor units (cents), days are YYYY-MM-DD, moments RFC 3339. Records point to each
                other by their ids.
pdf/            Every PDF that was drawn, byte for byte as it was sent, by kind and number.
manifest.json   What is in here: the format, the version of the schema, every file with its rows and SHA-256, and for
                each PDF the document it belongs to.

No passwords, tokens or other secrets are in here. To bring it back: Administration, Export, "Bring an archive back"
in a practice that is still empty, or POST /api/v1/archives/restore.
`.replace(/\n/g, '\r\n');
