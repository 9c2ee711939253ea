import type { FC } from 'hono/jsx';
import type { CasePage } from '../../../../hardship/cases/case-store.js';
import { openStates } from '../../../../hardship/cases/whose-turn.js';
import type { DisasterTally } from '../../../../hardship/disaster/disaster-cases.js';
import type { DisasterMode } from '../../../../hardship/disaster/disaster-mode.js';
import { unvisitedVillages } from '../../../../hardship/disaster/unvisited-villages.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { coverageIn, type Coverage } from '../../../../hardship/rounds/coverage.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { CaseRows } from '../cases/case-rows.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { Empty } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { sayInstant } from '../desk-time.js';
import { placeBelow } from '../supervision/offices.js';
import { CoverageView } from './coverage-view.js';
import type { LeadsParts } from './leads-parts.js';

const casesShown = 20;

/** A standing disaster as it concerns one place. */
export interface StandingDisaster {
  mode: DisasterMode;
  coverage: Coverage;
  /** Villages nobody has named a group of. */
  unvisited: string[];
  tally: DisasterTally;
  open: number;
  cases: CasePage;
}

/** What is unseen and open of a disaster; of one over a wider place, the member's own part. */
export async function standingDisaster(
  leads: LeadsParts,
  mode: DisasterMode,
  region: string,
  now: Date,
): Promise<StandingDisaster> {
  const place = mode.region.startsWith(region) ? mode.region : region;
  const days = { from: shanghaiDay(new Date(mode.startedAt)), until: shanghaiDay(now) };
  const [coverage, known, tally, byState, cases] = await Promise.all([
    coverageIn(leads.rounds, place, days),
    leads.imports.knownPlaces(place),
    leads.disasterCases.tally(mode.id, place),
    leads.cases.byState(place),
    leads.cases.list({ scope: place, states: openStates, limit: casesShown }),
  ]);
  const open = openStates.reduce((sum, state) => sum + byState[state], 0);
  const unvisited = unvisitedVillages(place, known, coverage.grids);
  return { mode, coverage, unvisited, tally, open, cases };
}

/** How many cases it made urgent, and how many are so for no other reason. */
export const sayTally = ({ marked, onlyByIt, openedInIt }: DisasterTally): string =>
  `原来没办完的案件里，因灾害模式标为紧急的有${marked}件，其中${onlyByIt}件只因为灾害模式才紧急；开启以后新开的有${openedInIt}件。`;

export const DisasterView: FC<{
  c: DeskContext;
  standing: StandingDisaster;
  /** Staff names by id. */
  people: ReadonlyMap<string, string>;
}> = ({ c, standing: { mode, coverage, unvisited, tally, open, cases }, people }) => (
  <section class="sheet">
    <h2>{`${mode.region}：${causeNames[mode.kind]}`}</h2>
    <p>
      <span class="badge red">正在灾害模式</span>
      {` ${sayInstant(mode.startedAt)} 由${people.get(mode.startedBy) ?? '同事'}开启。${mode.reason}`}
    </p>
    <p>家家都要走到。这里没办完的案件和新开的案件都是紧急的：先帮，手续后补。</p>
    <p>{sayTally(tally)}</p>
    {unvisited.length === 0 ? null : (
      <>
        <h3>{`还没有走到、也没有登记组的村（${unvisited.length}个）`}</h3>
        <ul>
          {unvisited.map((village) => (
            <li>{placeBelow(c.member.region, village)}</li>
          ))}
        </ul>
        <p class="soft">只列得出办过案、走访过或有干部账号的村。别的村请自己对照。</p>
      </>
    )}
    <h3>还没走到的组排在前面</h3>
    <CoverageView c={c} coverage={coverage} />
    <h3>{`没办完的案件（${open}件）`}</h3>
    {cases.rows.length === 0 ? (
      <Empty text="这里没有没办完的案件。" />
    ) : (
      <CaseRows rows={cases.rows} now={c.now} people={people} />
    )}
    {cases.next === null ? null : (
      <p>
        {`这里只列最急的${cases.rows.length}件。`}
        <a href="/desk/cases?urgent=1">看所有紧急的案件</a>
      </p>
    )}
    {inScope(c.member, mode.region) ? (
      <details>
        <summary>结束灾害模式</summary>
        <p>
          结束以后，只因为灾害模式才紧急的案件，期间上过门、有过帮扶或回访的不再算紧急；一次都没有走到的还是紧急，要一件一件看过再解除。
        </p>
        <DeskForm csrf={c.csrf} action={`/desk/disaster/${mode.id}/end`}>
          <Field name="reason" label="为什么可以结束了" rows={2} maxlength={500} required />
          <SubmitButton label="结束" look="danger" confirm="结束这里的灾害模式？" />
        </DeskForm>
      </details>
    ) : null}
  </section>
);
