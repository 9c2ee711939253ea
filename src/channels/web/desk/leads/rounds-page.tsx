import type { FC } from 'hono/jsx';
import { disastersAround, type DisasterMode } from '../../../../hardship/disaster/disaster-mode.js';
import { coverageIn, type Coverage } from '../../../../hardship/rounds/coverage.js';
import { groupName } from '../../../../hardship/rounds/group-name.js';
import { recordRound, RoundInput, type RecordedRound } from '../../../../hardship/rounds/record-round.js';
import { Grid, type RoundEntry } from '../../../../hardship/rounds/round.js';
import { monthlyRound, quarterlyRound, type RoundPeriod } from '../../../../hardship/rounds/round-period.js';
import { spellReceipt } from '../../../../hardship/reports/receipt.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskMessage } from '../desk-message.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { CoverageView } from './coverage-view.js';
import { readFinding } from './finding-fields.js';
import { WalkForm, WalkPlace } from './walk-form.js';
import { ownWalk, villageOf } from './walk-place.js';

const permission = 'rounds_record';
const recentShown = 8;

/** 走访: the walk of today, and what is still to be walked. */
export const roundRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/rounds', permission, handle: (c) => show(c, parts) },
  { method: 'post', path: '/rounds', permission, handle: (c) => record(c, parts) },
  { method: 'post', path: '/rounds/groups', permission, handle: (c) => keepGroup(c, parts) },
];

async function show(c: DeskContext, { leads }: DeskParts, errors: Record<string, string> = {}) {
  const { area } = ownWalk(c.member);
  const today = shanghaiDay(c.now);
  const period = c.member.role === 'township' ? quarterlyRound(today) : monthlyRound(today);
  const [coverage, recent, standing] = await Promise.all([
    coverageIn(leads.rounds, area, period),
    leads.rounds.recent(area, recentShown),
    leads.disasters.standing(),
  ]);
  const page = { c, coverage, period, recent, errors, disasters: disastersAround(standing, area) };
  return c.html(<RoundsPage {...page} />, Object.keys(errors).length === 0 ? 200 : 422);
}

const RoundsPage: FC<{
  c: DeskContext;
  coverage: Coverage;
  period: RoundPeriod;
  recent: readonly RoundEntry[];
  errors: Record<string, string>;
  disasters: readonly DisasterMode[];
}> = ({ c, coverage, period, recent, errors, disasters }) => (
  <DeskLayout frame={c} title="走访" here="rounds">
    <h1>走访</h1>
    {disasters.map((mode) => (
      <p class="said trouble">
        <span>{`${shortPlaceName(mode.region)}正在灾害模式：家家都要走到，先帮后办。`}</span>
        <a href={`/desk/rounds/coverage?disaster=${mode.id}`}>看还没走到的</a>
      </p>
    ))}
    <WalkForm c={c} grids={coverage.grids} errors={errors} />
    <h2>{period.title}</h2>
    <CoverageView c={c} coverage={coverage} record />
    <p>
      <a class="button plain" href="/desk/rounds/coverage">
        看别的时间、集中排查
      </a>
    </p>
    <section class="sheet">
      <details open={errors['counted'] !== undefined}>
        <summary>登记村里有哪些组、各有几户</summary>
        <DeskForm csrf={c.csrf} action="/desk/rounds/groups">
          <WalkPlace c={c} grids={coverage.grids} errors={errors} />
          <Field
            name="counted"
            label="这个组一共几户"
            type="number"
            inputmode="numeric"
            min={0}
            max={2000}
            unit="户"
            required
            error={errors['counted']}
          />
          <SubmitButton label="登记" look="plain" />
        </DeskForm>
      </details>
    </section>
    {recent.length === 0 ? null : (
      <section class="sheet">
        <h2>最近记的</h2>
        <ul>
          {recent.map(({ area, group, households, findings, on }) => (
            <li>
              {`${on} ${shortPlaceName(area)}${group}：${households}户${findings === 0 ? '，没情况' : '，发现1户'}`}
            </li>
          ))}
        </ul>
      </section>
    )}
  </DeskLayout>
);

async function record(c: DeskContext, parts: DeskParts) {
  const place = await sentPlace(c, parts);
  if (place === null) return show(c, parts, { area: '没有找到这个村，请写清乡镇和村' });
  const found = readFinding(c.form, place.group);
  if (found.kind === 'wrong') return show(c, parts, found.errors);
  const input = RoundInput.safeParse({
    ...place,
    sentAs: c.form.text('sent_as'),
    households: Number(c.form.text('households') || NaN),
    on: c.form.text('on'),
    finding: found.kind === 'finding' ? found.finding : null,
  });
  if (!input.success) {
    const field = String(input.error.issues[0]?.path[0] ?? 'households');
    return show(c, parts, { [field]: field === 'on' ? '请选日期' : '请写走了几户，0到2000' });
  }
  const recorded = await recordRound(parts.leads, c.member, input.data, c.now);
  switch (recorded.kind) {
    case 'recorded':
    case 'known':
      return c.redirect('/desk/rounds', recordedMessage(recorded));
    case 'not_by_you':
      return show(c, parts, { area: '这个地方不归您走访', group: '这个组不归您走访' });
    case 'day_wrong':
      return show(c, parts, { on: '日期不对：不能晚于今天，最多补记两个月' });
    case 'nothing':
      return show(c, parts, { households: '一户都没有走，也没有发现，不用记' });
    default:
      return recorded satisfies never;
  }
}

/** What the next page says; a receipt is no personal data. */
export function recordedMessage(
  recorded: Extract<RecordedRound, { kind: 'recorded' | 'known' }>,
): DeskMessage {
  if (recorded.kind === 'known') return { kind: 'note', text: '这一条以前收到过，没有重复记。' };
  if (recorded.receipt === null) return { kind: 'done', text: '记下了。' };
  const linked = recorded.linked === 0 ? '' : '可能和已有的案件是同一户，请在案件页上看一看。';
  return {
    kind: 'done',
    text: `记下了，也开了案件，回执号 ${spellReceipt(recorded.receipt)}，可以抄给这户人家。${linked}`,
  };
}

/** The village and group of a form; null when no village of the member's can be told. */
export async function sentPlace(
  c: DeskContext,
  { leads }: DeskParts,
): Promise<{ area: string; group: string } | null> {
  const typed = c.form.text('area_typed') || c.form.text('area');
  if (typed === '') return null;
  const own = ownWalk(c.member);
  const group = c.form.text('group');
  if (typed === own.area) return { area: typed, group };
  const known = await leads.imports.knownPlaces(c.member.region);
  const area = villageOf(typed, c.member, known, leads.resolvePlace);
  return area === null ? null : { area, group };
}

async function keepGroup(c: DeskContext, parts: DeskParts) {
  const place = await sentPlace(c, parts);
  const grid = Grid.safeParse({
    area: place?.area,
    group: groupName(place?.group ?? ''),
    households: Number(c.form.text('counted') || NaN),
  });
  if (place === null || !grid.success) return show(c, parts, { counted: '请写清是哪个村哪个组、一共几户' });
  if (!inScope(c.member, grid.data.area + grid.data.group))
    return show(c, parts, { counted: '这个地方不归您登记' });
  await parts.leads.rounds.keepGrid(grid.data, c.member.id, c.now.toISOString());
  return c.redirect('/desk/rounds', { kind: 'done', text: '登记好了。' });
}
