/** Columns as Toggl Track writes them. */
const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()';
const DAYS = 400;

/** A CSV of this many entries for the clients and services of `seedPractice`; `mark` keeps one file apart from the next. */
export function importFile(rows, mark) {
  const day = (n) => new Date(Date.UTC(2025, 0, 1 + (n % DAYS))).toISOString().slice(0, 10);
  const two = (n) => String(n).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, n) => {
    const client = `Client ${String((n % 40) + 1).padStart(3, '0')}`;
    const hour = 8 + (n % 9);
    const minutes = 6 + (n % 54);
    return `Bench,bench@example.com,${client},Service ${(n % 6) + 1},,"${mark}: statements, entry ${n}",Yes,${day(n)},${two(hour)}:00:00,${day(n)},${two(hour)}:${two(minutes)}:00,00:${two(minutes)}:00,,`;
  });
  return [HEAD, ...lines].join('\n');
}

const LOOK_AGAIN_MS = 50;

/** Brings a file in as a person would: sent, checked, run. Answers how long each step took, in seconds. */
export async function bringIn(stage, { headers }, name, content) {
  const base = `http://127.0.0.1:${stage.product.port}/api/v1/imports`;
  const seconds = {};
  const timed = async (step, work) => {
    const startedAt = performance.now();
    const answer = await work();
    seconds[step] = (performance.now() - startedAt) / 1000;
    return answer;
  };
  const { id } = await timed('send', async () =>
    (
      await fetch(`${base}?kind=time&fileName=${name}.csv`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'text/csv' },
        body: content,
      })
    ).json(),
  );
  const until = async (state) => {
    for (;;) {
      const now = await (await fetch(`${base}/${id}`, { headers })).json();
      if (now.state === state) return now;
      if (now.state === 'failed') throw new Error(`The import failed: ${now.failure}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  };
  await timed('check', async () => {
    await stage.call(`/imports/${id}/check`, { headers });
    await until('checked');
  });
  const done = await timed('run', async () => {
    await stage.call(`/imports/${id}/run`, { headers });
    return until('done');
  });
  return { seconds, done };
}
