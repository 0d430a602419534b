import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { askAhead } from './ask-ahead.js';
import { queryClient } from './query-client.js';

const answered = (key: string) => ({ queryKey: [key], queryFn: () => Promise.resolve(key) });
const unanswered = (key: string) => ({ queryKey: [key], queryFn: () => new Promise<string>(() => undefined) });

/** Whether a page would be held back still, after so many milliseconds. */
async function isHeldAfter(ms: number, ahead: Promise<void>): Promise<boolean> {
  let isHeld = true;
  void ahead.then(() => (isHeld = false));
  await jest.advanceTimersByTimeAsync(ms);
  return isHeld;
}

describe('a page that asks ahead', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    queryClient.clear();
    jest.useRealTimers();
  });

  it('is held back until all is there, lists read page by page as well', async () => {
    const list = { ...answered('list'), initialPageParam: undefined, getNextPageParam: () => undefined };
    await askAhead(answered('one'), list);
    expect(queryClient.getQueryData(['one'])).toBe('one');
    expect(queryClient.getQueryData(['list'])).toEqual({ pages: ['list'], pageParams: [undefined] });
  });

  it('is held back for 400 ms at most', async () => {
    const ahead = askAhead(answered('quick'), unanswered('slow'));
    expect(await isHeldAfter(399, ahead)).toBe(true);
    expect(await isHeldAfter(2, ahead)).toBe(false);
  });

  it('waits for nothing that is known, however old', async () => {
    queryClient.setQueryData(['known'], 'old', { updatedAt: 0 });
    expect(await isHeldAfter(0, askAhead(unanswered('known')))).toBe(false);
    expect(queryClient.getQueryState(['known'])?.fetchStatus).toBe('idle');
  });

  it('leaves what fails to the page', async () => {
    const refused = { queryKey: ['refused'], queryFn: () => Promise.reject(new Error('refused')), retry: false };
    await expect(askAhead(refused)).resolves.toBeUndefined();
    expect(queryClient.getQueryState(['refused'])?.status).toBe('error');
  });
});
