import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { CSV_BOM, csvCell, csvLine, csvStream, type CsvPage } from './csv.js';

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+27 82 555 0101', "'+27 82 555 0101"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['＝1+1', "'＝1+1"],
    ['  =1+1', "'  =1+1"],
    ['\r\n=1', '"\'\r\n=1"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('never begins a formula: %j', (given, written) => expect(csvCell(given)).toBe(written));

  it.each([
    ['Karoo Blooms (Pty) Ltd', 'Karoo Blooms (Pty) Ltd'],
    ['Bread, wine', '"Bread, wine"'],
    ['so called "fees"', '"so called ""fees"""'],
    ['two\nlines', '"two\nlines"'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('keeps what is text: %j', (given, written) => expect(csvCell(given)).toBe(written));

  it('keeps a number a number', () => {
    expect(csvLine([{ number: '-3306.25' }, 7, null, 'x'])).toBe('-3306.25,7,,x\r\n');
    expect(() => csvCell({ number: '=1' })).toThrow('not a number');
  });
});

describe('a stream', () => {
  const pages: Record<string, CsvPage> = {
    first: { rows: [['1'], ['2']], next: 'second' },
    second: { rows: [['3']], next: null },
  };

  it('writes the head once, then page after page', async () => {
    const asked: Array<string | null> = [];
    const stream = csvStream(['n'], async (cursor) => {
      asked.push(cursor);
      return pages[cursor ?? 'first']!;
    });
    expect(stream).toBeInstanceOf(Readable);
    expect(await text(stream)).toBe('n\r\n1\r\n2\r\n3\r\n');
    expect(asked).toEqual([null, 'second']);
  });

  it('begins with the mark that makes it UTF-8', async () => {
    const bytes: Buffer[] = [];
    for await (const chunk of csvStream(['é'], async () => ({ rows: [], next: null }))) bytes.push(chunk as Buffer);
    expect(Buffer.concat(bytes).toString('utf8')).toBe(`${CSV_BOM}é\r\n`);
  });

  it('fails rather than ending short', async () => {
    const stream = csvStream(['n'], async (cursor) => {
      if (cursor) throw new Error('gone');
      return pages['first']!;
    });
    await expect(text(stream)).rejects.toThrow('gone');
  });

  it('asks for no more than is read', async () => {
    let asked = 0;
    const stream = csvStream(['n'], async () => {
      asked += 1;
      return { rows: [['x'.repeat(20_000)]], next: 'more' };
    });
    for await (const chunk of stream) {
      expect(chunk).toBeDefined();
      if (asked >= 3) break;
    }
    expect(asked).toBeLessThan(10);
  });
});
