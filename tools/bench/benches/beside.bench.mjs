import { meanwhile } from '../lib/meanwhile.mjs';
import { atMost } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';
import { drawAgain, seedDrawn } from '../seed/drawn.mjs';
import { bringIn, importFile } from '../seed/import-file.mjs';
import { seedPractice } from '../seed/practice.mjs';
import { seedWork } from '../seed/work.mjs';

const PDFS = 50;
const PEOPLE = 16;
const IMPORTED = 50_000;
const ROUNDS = 5;

/** How long the slowest of a hundred requests waits while the worker draws PDFs, while people sign in, and while a file is imported. */
export default async function beside(stage, { sizes }) {
  const practice = await seedPractice(stage.sql);
  await seedWork(stage.sql, practice, { entries: sizes[0] });
  await seedDrawn(stage, practice, PDFS);
  const people = await register(stage, PEOPLE);
  let files = 0;
  const work = {
    idle: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
    draw: async () => {
      await drawAgain(stage, practice);
      await stage.outboxIsEmpty();
    },
    signIn: () => Promise.all(people.map((person) => stage.call('/auth/login', person))),
    importing: () => bringIn(stage, practice, `round-${files}`, importFile(IMPORTED, `round ${files++}`)),
  };
  await meanwhile(stage, practice, work.idle);
  const p99 = { idle: [], draw: [], signIn: [], importing: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, run] of Object.entries(work)) p99[name].push(await meanwhile(stage, practice, run));
  const idle = median(p99.idle);
  const row = (text, of) => ({
    work: `p99 while ${text}`,
    unit: 'ms',
    product: median(of),
    limit: idle,
    ...atMost(3).judge(median(of) / idle),
    note: 'against idle',
  });
  return [
    row(`the worker draws ${PDFS} PDFs`, p99.draw),
    row(`${PEOPLE} people sign in`, p99.signIn),
    row(`a file of ${IMPORTED} rows is imported`, p99.importing),
  ];
}

/** Each at an address of its own, because from one address nobody may try as often as that. */
async function register(stage, count) {
  const people = [];
  for (let n = 0; n < count; n += 1) {
    const headers = { 'X-Forwarded-For': `198.51.100.${n + 1}` };
    const login = { email: `person${n}@example.com`, password: `a long password, number ${n}` };
    const body = { practiceName: `Practice ${n}`, name: `Person ${n}`, ...login };
    await stage.call('/auth/register', { headers, body });
    people.push({ headers, body: login });
  }
  return people;
}
