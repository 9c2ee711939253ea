import { newUlid } from '../../shared/id.js';
import type { LimitsOf } from '../cases/case-service.js';
import type { DisasterStore } from '../disaster/disaster-mode.js';
import { disasterOver } from '../disaster/disaster-mode.js';
import { codesOf } from '../reports/cause.js';
import { newReceipt } from '../reports/receipt.js';
import { urgencyOf } from '../reports/urgency.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { Lead } from './lead.js';
import { decideWarning, kinshipOf } from './match-household.js';
import type { ResolvePlace } from './resolve-place.js';
import { guessMapping, headersAt, headerSignature, type SheetMapping } from './warning-columns.js';
import type { ImportedSheet, ImportStore, PreparedRow, WarningImport } from './warning-import.js';
import { readWarningRow, type FaultyCell, type RowReading } from './warning-row.js';

export interface ImportParts {
  imports: ImportStore;
  disasters: DisasterStore;
  resolvePlace: ResolvePlace;
  /** For one batch: limits by the profile of the county a case lies in, every profile read once. */
  limitsForMany(): (region: string | null) => Promise<LimitsOf>;
}

/** Keeps a sheet, sealed, and reads it as the bureau's last one with these headers, or by the headers alone. */
export async function beginImport(
  { imports }: ImportParts,
  member: StaffMember,
  { bureau, sheet }: { bureau: string; sheet: ImportedSheet },
  now: Date,
): Promise<WarningImport> {
  const guessed = guessMapping(sheet.rows);
  const signature = headerSignature(headersAt(sheet.rows, guessed.headerRow));
  const begun: WarningImport = {
    id: newUlid(now),
    bureau,
    region: member.region,
    by: member.id,
    at: now.toISOString(),
    state: 'mapping',
    mapping: (await imports.mappingOf(bureau, signature)) ?? guessed,
    rows: sheet.rows.length,
    nextRow: 1,
    opened: 0,
    joined: 0,
    repeated: 0,
    faulty: 0,
    endedAt: null,
  };
  await imports.begin(begun, sheet);
  return begun;
}

/** What an import would do, nothing written. */
export interface Foresight {
  /** Rows that would open a case, of them those that a person must compare. */
  opens: number;
  doubtful: number;
  joins: number;
  repeated: number;
  /** Rows with faults. */
  faulty: number;
  /** Rows whose village nobody could tell: they come in under the whole place. */
  wide: number;
  /** The first faults. */
  faults: FaultyCell[];
}

const batchRows = 100;
const faultsShown = 200;

export async function foreseeImport(
  parts: ImportParts,
  kept: WarningImport,
  sheet: ImportedSheet,
  member: StaffMember,
  now: Date,
): Promise<Foresight> {
  const prepare = await preparation(parts, kept, sheet, member, now);
  const sum: Foresight = { opens: 0, doubtful: 0, joins: 0, repeated: 0, faulty: 0, wide: 0, faults: [] };
  const met = new Set<string>();
  for (let from = prepare.firstRow; from <= kept.rows; from += batchRows) {
    const { prepared, faulty } = prepare.rows(from, Math.min(from + batchRows, kept.rows + 1));
    sum.faulty += new Set(faulty.map(({ row }) => row)).size;
    sum.faults.push(...faulty.slice(0, faultsShown - sum.faults.length));
    const foreseen = await parts.imports.foresee(prepared);
    prepared.forEach(({ household }, i) => {
      const { repeated, matches } = foreseen[i]!;
      const again = met.has(household.fingerprint);
      met.add(household.fingerprint);
      if (repeated || again) sum.repeated++;
      else if (matches.some((match) => kinshipOf(match) === 'sure')) sum.joins++;
      else {
        sum.opens++;
        if (matches.length > 0) sum.doubtful++;
        if (household.region === kept.region) sum.wide++;
      }
    });
    await othersGoFirst();
  }
  return sum;
}

/** Brings in what is left of a running import, batch by batch; killed, or told not to go on, and called again it goes on where it stood. */
export async function runImport(
  parts: ImportParts,
  id: string,
  member: StaffMember,
  clock: { now(): Date },
  goesOn: () => boolean = () => true,
): Promise<void> {
  const begun = await parts.imports.find(id);
  const sheet = await parts.imports.sheet(id);
  if (begun?.state !== 'running' || sheet === null) return;
  const prepare = await preparation(parts, begun, sheet, member, clock.now());
  for (let from = Math.max(begun.nextRow, prepare.firstRow); ; from += batchRows) {
    const now = clock.now();
    const upTo = Math.min(from + batchRows, begun.rows + 1);
    const { prepared, faulty } = prepare.rows(from, upTo);
    const limits = await limitsOf(parts, prepared);
    const last = upTo > begun.rows;
    const batch = { import: id, from: from === prepare.firstRow ? 1 : from, upTo, last, prepared, faulty };
    const taken = await parts.imports.take({ ...batch, at: now.toISOString() }, ({ lead }, matches) =>
      decideWarning(
        lead,
        matches,
        { actor: member.role, id: member.id },
        {
          now,
          limits: limits.get(lead.village.region)!,
          within: begun.region,
        },
      ),
    );
    if (taken === 'elsewhere' || last || !goesOn()) return;
    await othersGoFirst();
  }
}

async function limitsOf(
  parts: ImportParts,
  prepared: readonly PreparedRow[],
): Promise<Map<string | null, LimitsOf>> {
  const limitsFor = parts.limitsForMany();
  const limits = new Map<string | null, LimitsOf>();
  for (const { lead } of prepared) limits.set(lead.village.region, await limitsFor(lead.village.region));
  return limits;
}

async function preparation(
  parts: ImportParts,
  kept: WarningImport,
  { rows }: ImportedSheet,
  member: StaffMember,
  now: Date,
) {
  const mapping = kept.mapping!;
  const [known, disasters] = await Promise.all([
    parts.imports.knownPlaces(kept.region),
    parts.disasters.standing(),
  ]);
  const reading: RowReading = {
    mapping,
    headers: headersAt(rows, mapping.headerRow),
    bureau: kept.bureau,
    within: kept.region,
    wideEnough: member.role !== 'city',
    known,
    resolvePlace: parts.resolvePlace,
  };
  return {
    firstRow: mapping.headerRow + 1,
    rows(from: number, upTo: number): { prepared: PreparedRow[]; faulty: FaultyCell[] } {
      const prepared: PreparedRow[] = [];
      const faulty: FaultyCell[] = [];
      for (let row = from; row < upTo; row++) {
        const read = readWarningRow(rows[row - 1] ?? [], row, reading);
        if (read.kind === 'faulty') faulty.push(...read.cells);
        if (read.kind !== 'household') continue;
        const { household } = read;
        const lead = leadOf(household, kept, mapping, now);
        const urgent = lead.urgent || disasterOver(disasters, household.region) !== null;
        prepared.push({ household, lead: { ...lead, urgent } });
      }
      return { prepared, faulty };
    },
  };
}

const leadOf = (
  { row, name, region, said, phone, idNumber, words }: PreparedRow['household'],
  { id, bureau }: WarningImport,
  { cause }: SheetMapping,
  now: Date,
): Lead => ({
  schema: 1,
  id: newUlid(now),
  receipt: newReceipt(),
  name,
  village: { region, said },
  phone,
  idNumber,
  causes: cause === null ? [] : codesOf([cause], words),
  urgent: urgencyOf([words], []).length > 0,
  words,
  source: { door: 'warning', bureau, import: id, row },
  at: now.toISOString(),
});

/** A long import does not keep others waiting. */
const othersGoFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
