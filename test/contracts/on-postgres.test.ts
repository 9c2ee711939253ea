import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, it } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.js';
import { databaseContracts } from './opened-stores.js';

const server = process.env['TEST_DATABASE_URL'];

describe('a PostgreSQL server keeps the contracts', () => {
  if (server === undefined || server === '') {
    it.skip('needs TEST_DATABASE_URL=postgres://… of a server that may create databases', () => undefined);
    return;
  }
  const name = `mingbai_test_${randomBytes(6).toString('hex')}`;
  afterAll(() => askServer(server, `drop database if exists ${name} with (force)`));
  databaseContracts(async () => {
    await askServer(server, `create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return openDatabase(url.href);
  });
});

async function askServer(url: string, words: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(words);
  await client.end();
}
