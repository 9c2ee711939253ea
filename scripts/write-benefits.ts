/** Writes docs/benefits.md from corpus/rules: `npx tsx scripts/write-benefits.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEligibility } from '../src/app/open-eligibility.js';
import { benefitTable } from '../src/eligibility/benefit-table.js';

const root = join(import.meta.dirname, '..');
const { benefits, documents } = await openEligibility(join(root, 'corpus'));
const titles = new Map(documents.map(({ id, title }) => [id, title]));
await writeFile(
  join(root, 'docs/benefits.md'),
  benefitTable(benefits, (id) => titles.get(id) ?? id),
);
process.stdout.write(`docs/benefits.md: ${benefits.length} benefits\n`);
