/** Logs the time of the commit that was just made. Run by `post-commit`, in the folder of the repository. */
import { createApiClient, isApiProblem } from '@atlasos/api-client';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Work {
  /** The commit: however often this runs, its time is logged once. */
  key: string;
  date: string;
  minutes: number;
  description: string;
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const setting = (name: string, otherwise?: string): string => {
  const value = git('config', '--default', otherwise ?? '', '--get', `atlas.${name}`);
  if (value === '' && otherwise === undefined) throw new Error(`Set it first: git config atlas.${name} …`);
  return value;
};

const atlas = createApiClient({
  baseUrl: setting('url', 'http://localhost:3000'),
  token: process.env['ATLAS_TOKEN'] ?? setting('token'),
});

/** What a commit took: the time since the one before it, if that is not too long ago; the usual time otherwise. */
function minutesOf(committedAt: number): number {
  const before = git('log', '-1', '--skip=1', '--format=%at', `--author=${git('log', '-1', '--format=%ae')}`);
  const minutes = before === '' ? Infinity : Math.round((committedAt - Number(before)) / 60);
  return minutes <= Number(setting('minutesMax', '120')) ? Math.max(1, minutes) : Number(setting('minutes', '30'));
}

/** Amending, merging and rebasing is no new work. */
function lastCommit(): Work[] {
  if (!/^commit( \(initial\))?:/.test(git('reflog', '-1', '--format=%gs'))) return [];
  const [key, at, date, subject] = git('log', '-1', '--date=format:%Y-%m-%d', '--format=%H%x00%at%x00%ad%x00%s').split(
    '\0',
  );
  return [{ key: key!, date: date!, minutes: minutesOf(Number(at)), description: `${subject} (${key!.slice(0, 7)})` }];
}

async function idOf(what: 'clients' | 'service-types', name: string): Promise<string> {
  const { data } =
    what === 'clients'
      ? await atlas.GET('/api/v1/clients', { params: { query: { q: name, status: 'active', limit: 200 } } })
      : await atlas.GET('/api/v1/service-types', { params: { query: { limit: 200 } } });
  const found = data!.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`There is no “${name}” among the ${what}.`);
  return found.id;
}

async function log({ key, ...entry }: Work): Promise<void> {
  const { data } = await atlas.POST('/api/v1/time-entries', {
    params: { header: { 'Idempotency-Key': key } },
    body: {
      ...entry,
      billable: true,
      clientId: await idOf('clients', setting('client')),
      serviceTypeId: await idOf('service-types', setting('service')),
    },
  });
  console.log(`AtlasOS: ${data!.minutes} min logged, ${entry.description}`);
}

/** Without a connection the work waits here for the next commit. */
const WAITING = join(git('rev-parse', '--absolute-git-dir'), 'atlas-waiting.json');
const waiting: Work[] = existsSync(WAITING) ? (JSON.parse(readFileSync(WAITING, 'utf8')) as Work[]) : [];
const keep = (work: Work[]) =>
  work.length > 0 ? writeFileSync(WAITING, JSON.stringify(work)) : rmSync(WAITING, { force: true });

const all = [...waiting, ...lastCommit().filter(({ key }) => waiting.every((each) => each.key !== key))];
keep(all);
for (const [at, work] of all.entries()) {
  try {
    await log(work);
  } catch (error) {
    const mayWorkLater = isApiProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500);
    console.error(
      `AtlasOS: ${work.description} ${mayWorkLater ? 'waits' : 'was not logged'}. ${(error as Error).message}`,
    );
    if (mayWorkLater) break;
  }
  keep(all.slice(at + 1));
}
