import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const given = (more: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: 'postgres://atlas@127.0.0.1/atlas',
    REDIS_URL: 'redis://127.0.0.1',
    SESSION_SECRET: 'x'.repeat(32),
    ...more,
  });

describe('settings', () => {
  it('has 8 to 32 connections to the database by itself, and as many as are asked for', () => {
    expect(given().databaseConnections).toBeGreaterThanOrEqual(8);
    expect(given({ DATABASE_CONNECTIONS: '' }).databaseConnections).toBeLessThanOrEqual(32);
    expect(given({ DATABASE_CONNECTIONS: '50' }).databaseConnections).toBe(50);
  });

  it('names every setting that is missing or wrong', () => {
    const wrong = () => given({ DATABASE_CONNECTIONS: '7', REDIS_URL: 'http://127.0.0.1', SESSION_SECRET: '' });
    expect(wrong).toThrow(/DATABASE_CONNECTIONS: .*\n.*REDIS_URL: .*\n.*SESSION_SECRET: /);
  });
});
