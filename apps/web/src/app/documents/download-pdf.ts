const DRAWING_MS = 700;
const TRIES_MAX = 30;

/** Saves a stored PDF as a file; the server answers 202 while it is drawn. */
export async function downloadPdf(path: string, noun: string): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const response = await fetch(path);
    if (response.status === 200) return save(response, noun);
    if (response.status !== 202) throw new Error(await detailOf(response, noun));
    await new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
  }
  throw new Error(`The ${noun} is still being drawn. Try again in a moment.`);
}

async function detailOf(response: Response, noun: string): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? `The ${noun} could not be loaded. Try again.`;
}

async function save(response: Response, noun: string): Promise<void> {
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? `${noun}.pdf`;
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
