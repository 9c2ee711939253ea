import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';

/** PostgreSQL inside the test process: one connection, lent to one user at a time. */
export function createPgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createDriver: () => createDriver(pglite),
  };
}

function createDriver(pglite: PGlite): Driver {
  let free = Promise.resolve();
  let release = (): void => undefined;
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      const { rows, affectedRows } = await pglite.query(sql, [...parameters]);
      return { rows: rows as never[], numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    streamQuery: () => {
      throw new Error('nothing streams in tests');
    },
  };
  const run = async (words: string) => {
    await connection.executeQuery(CompiledQuery.raw(words));
  };
  return {
    init: () => pglite.waitReady,
    async acquireConnection() {
      const before = free;
      let done = (): void => undefined;
      free = new Promise<void>((resolve) => (done = resolve));
      await before;
      release = done;
      return connection;
    },
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => release(),
    destroy: () => pglite.close(),
  };
}
