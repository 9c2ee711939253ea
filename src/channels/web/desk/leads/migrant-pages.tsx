import {
  Migrant,
  migrantGaps,
  migrantPopulations,
  migrantStates,
  type MigrantQuery,
} from '../../../../hardship/migrants/migrant.js';
import { recordMigrant } from '../../../../hardship/migrants/record-migrant.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { notFound } from '../refusal-pages.js';
import { migrantStateWords, populationWords, reachWords } from './lead-words.js';
import { MigrantForm, readMigrant } from './migrant-form.js';
import { MigrantWatch } from './migrant-watch.js';
import { ownWalk, villageOf, walksManyVillages } from './walk-place.js';

const permission = 'migrants_record';
const perPage = 50;
const gapWords = { wage: '工资', employer: '单位', sector: '行业' } as const;

/** 务工台账: the 双监测 of a place, its list, and the form of one person. */
export const migrantRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/migrants', permission, handle: (c) => showList(c, parts) },
  { method: 'get', path: '/migrants/new', permission, handle: (c) => showForm(c, null) },
  { method: 'get', path: '/migrants/:id', permission, handle: (c) => showOne(c, parts) },
  { method: 'post', path: '/migrants', permission, handle: (c) => save(c, parts, null) },
  {
    method: 'post',
    path: '/migrants/:id',
    permission,
    async handle(c) {
      const kept = await ownMigrant(c, parts);
      return kept === null ? notFound(c, c.member) : save(c, parts, kept);
    },
  },
];

async function showList(c: DeskContext, { leads, accessLog }: DeskParts) {
  const population = Migrant.shape.population.safeParse(c.query('population'));
  const state = Migrant.shape.state.safeParse(c.query('state'));
  const { area } = ownWalk(c.member);
  const query: MigrantQuery = {
    region: area,
    limit: perPage + 1,
    ...(population.success ? { population: population.data } : {}),
    ...(state.success ? { state: state.data } : {}),
    ...(c.query('after') === '' ? {} : { after: c.query('after') }),
  };
  const counts = await leads.migrants.counts(area);
  await noteReading(accessLog, c.member, 'migrant_list', null, c.now);
  const found = await leads.migrants.list(query);
  const rows = found.slice(0, perPage);
  const link = (more: Record<string, string>) => {
    const all = { population: c.query('population'), state: c.query('state'), ...more };
    return `/desk/migrants?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()}`;
  };
  const filter = (name: 'population' | 'state', value: string, text: string) => (
    <a
      href={link({ [name]: value })}
      {...(c.query(name) === value ? { 'aria-current': 'page' as const } : {})}
    >
      {text}
    </a>
  );
  return c.html(
    <DeskLayout frame={c} title="务工台账" here="migrants" wide>
      <h1>务工台账</h1>
      <p class="buttons">
        <a class="button strong" href="/desk/migrants/new">
          登记一个人
        </a>
      </p>
      <MigrantWatch counts={counts} />
      <h2>名单</h2>
      <nav class="filters" aria-label="看哪些人">
        {filter('population', '', '全部人口')}
        {migrantPopulations.map((each) => filter('population', each, populationWords[each]))}
      </nav>
      <nav class="filters" aria-label="看哪种情况">
        {filter('state', '', '全部情况')}
        {migrantStates.map((each) => filter('state', each, migrantStateWords[each]))}
      </nav>
      {rows.length === 0 ? (
        <Empty text="没有登记这样的人。" />
      ) : (
        <DeskTable
          rows={rows}
          columns={[
            {
              head: '姓名',
              title: true,
              cell: ({ id, name }) => <a href={`/desk/migrants/${id}`}>{name}</a>,
            },
            { head: '村', cell: ({ region }) => region.slice(c.member.region.length) },
            {
              head: '情况',
              cell: ({ state: at }) => <span class={badgeOf(at)}>{migrantStateWords[at]}</span>,
            },
            { head: '人口', cell: ({ population: of }) => populationWords[of] },
            { head: '在哪', cell: ({ reach, place }) => place ?? reachWords[reach] },
            {
              head: '没登记的',
              cell: (row) =>
                migrantGaps(row)
                  .map((gap) => gapWords[gap])
                  .join('、'),
            },
          ]}
        />
      )}
      {found.length > perPage ? (
        <p class="pages">
          <a class="button plain" href={link({ after: rows.at(-1)!.id })}>
            下一页
          </a>
        </p>
      ) : null}
    </DeskLayout>,
  );
}

const badgeOf = (state: Migrant['state']): string =>
  state === 'lost_job' ? 'badge red' : state === 'home' ? 'badge grey' : 'badge';

async function ownMigrant(c: DeskContext, { leads }: DeskParts): Promise<Migrant | null> {
  const kept = await leads.migrants.find(c.param('id'));
  return kept !== null && inScope(c.member, kept.region) ? kept : null;
}

async function showOne(c: DeskContext, parts: DeskParts) {
  const kept = await ownMigrant(c, parts);
  if (kept === null) return notFound(c, c.member);
  await noteReading(parts.accessLog, c.member, 'migrant_list', null, c.now);
  return showForm(c, kept);
}

const showForm = (c: DeskContext, kept: Migrant | null, errors: Record<string, string> = {}) =>
  c.html(<MigrantForm c={c} kept={kept} errors={errors} />, Object.keys(errors).length === 0 ? 200 : 422);

async function save(c: DeskContext, parts: DeskParts, kept: Migrant | null) {
  const { leads } = parts;
  const typed = c.form.text('area');
  const known = walksManyVillages(c.member) ? await leads.imports.knownPlaces(c.member.region) : [];
  const region = walksManyVillages(c.member)
    ? villageOf(typed === '' ? c.member.region : typed, c.member, known, leads.resolvePlace)
    : ownWalk(c.member).area;
  if (region === null) return showForm(c, kept, { area: '没有找到这个村，请写清乡镇和村' });
  const read = readMigrant(c.form, region);
  if (read.kind === 'wrong') return showForm(c, kept, read.errors);
  // what was on the page, so that nobody writes over what a colleague changed meanwhile
  const before = kept === null ? null : { ...kept, version: Number(c.form.text('version')) };
  const saved = await recordMigrant(leads, c.member, read.input, before, c.now);
  switch (saved.kind) {
    case 'saved':
      return c.redirect('/desk/migrants', {
        kind: 'done',
        text:
          saved.warned === null
            ? '记下了。'
            : saved.warned === 'opened'
              ? '记下了。没了工作，已经开了案件，请去核实。'
              : '记下了。没了工作，已经写进这户的案件。',
      });
    case 'known':
      return showForm(c, kept, { phone: '这个人（姓名和电话相同）已经登记过，请在名单里改' });
    case 'conflict':
      return showForm(c, kept, { state: '刚才有同事改过这个人，请回名单重新打开再改' });
    case 'not_by_you':
      return showForm(c, kept, { area: '这个地方不归您管' });
    default:
      return saved satisfies never;
  }
}
