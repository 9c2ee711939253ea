import type { Kysely } from 'kysely';
import type { SupervisionStore } from '../hardship/supervision/supervision-store.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import { createInspections } from './supervision/kysely-inspections.js';
import { createSlips } from './supervision/kysely-slips.js';
import type { Vault } from './vault/vault.js';

export const createSupervisionStore = (database: Kysely<Database>, vault: Vault): SupervisionStore =>
  guardStore<SupervisionStore>('supervision', {
    ...createSlips(database, vault),
    ...createInspections(database, vault),
  });
