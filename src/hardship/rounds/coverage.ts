import type { Grid, RoundStore, Walked } from './round.js';
import type { RoundPeriod } from './round-period.js';

/** How far a group was walked. `uncounted`: somebody was there, and nobody has told how many households it has. */
export type GridState = 'done' | 'part' | 'none' | 'uncounted';

export interface GridCoverage {
  area: string;
  group: string;
  /** Null while nobody counted them. */
  households: number | null;
  seen: number;
  findings: number;
  lastOn: string | null;
  state: GridState;
}

export interface Coverage {
  /** What is not done first, by village. */
  grids: GridCoverage[];
  done: number;
  /** Households of counted groups, and how many of them were seen. */
  households: number;
  seen: number;
  findings: number;
}

/** What was walked, group by group. A group nobody has named cannot be missed: villages list theirs. */
export function coverageOf(grids: readonly Grid[], walked: readonly Walked[]): Coverage {
  const keyOf = ({ area, group }: { area: string; group: string }): string => `${area}\n${group}`;
  const walks = new Map(walked.map((each) => [keyOf(each), each]));
  const rows = grids.map(({ area, group, households }): GridCoverage => {
    const walk = walks.get(keyOf({ area, group }));
    const all = walk?.households ?? 0;
    const seen = households === null ? all : Math.min(all, households);
    return {
      area,
      group,
      households,
      seen,
      findings: walk?.findings ?? 0,
      lastOn: walk?.lastOn ?? null,
      state: stateOf(households, all),
    };
  });
  const counted = rows.filter((row) => row.households !== null);
  const order: Record<GridState, number> = { none: 0, part: 1, uncounted: 2, done: 3 };
  return {
    grids: rows.sort(
      (a, b) => order[a.state] - order[b.state] || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
    ),
    done: rows.filter(({ state }) => state === 'done').length,
    households: counted.reduce((sum, row) => sum + row.households!, 0),
    seen: counted.reduce((sum, row) => sum + row.seen, 0),
    findings: walked.reduce((sum, { findings }) => sum + findings, 0),
  };
}

function stateOf(households: number | null, walked: number): GridState {
  if (walked === 0) return households === 0 ? 'done' : 'none';
  if (households === null) return 'uncounted';
  return walked >= households ? 'done' : 'part';
}

/** Coverage of a place in the days of a round. */
export async function coverageIn(
  rounds: RoundStore,
  region: string,
  { from, until, roles }: Pick<RoundPeriod, 'from' | 'until' | 'roles'>,
): Promise<Coverage> {
  const [grids, walked] = await Promise.all([
    rounds.grids(region),
    rounds.walked({ region, from, until, ...(roles === undefined ? {} : { roles }) }),
  ]);
  return coverageOf(grids, walked);
}
