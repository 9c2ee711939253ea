import type { FC } from 'hono/jsx';
import { CaseDoor, HouseholdGroup } from '../../../../hardship/cases/case.js';
import type { CaseQuery } from '../../../../hardship/cases/case-store.js';
import { CaseState, caseStates } from '../../../../hardship/cases/case-transitions.js';
import { openStates, turnOf } from '../../../../hardship/cases/whose-turn.js';
import { CauseGroup, causeGroups } from '../../../../hardship/reports/cause.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { groupNames } from '../../../../hardship/household/group-criterion.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { Choice, DeskForm, Field, SubmitButton, type ChoiceOption } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { CaseRows } from './case-rows.js';
import { doorNames } from './case-words.js';
import { searchOf } from './search-words.js';

const pageLength = 30;
/** Most that are assigned with one tap. */
const assignedAtOnce = 50;

/** 案件: list, filter, search, and giving many to one person. */
export const caseListRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cases', permission: 'cases_read', handle: (c) => showList(c, parts) },
  { method: 'post', path: '/cases/search', permission: 'personal_read', handle: (c) => search(c, parts) },
  { method: 'post', path: '/cases/assign', permission: 'bulk_assign', handle: (c) => assign(c, parts) },
];

const filterNames = [
  'state',
  'turn',
  'whose',
  'standing',
  'urgent',
  'recheck',
  'door',
  'cause',
  'group',
  'place',
] as const;
type Filters = Partial<Record<(typeof filterNames)[number], string>>;

const filtersOf = (read: (name: string) => string): Filters =>
  Object.fromEntries(
    filterNames.map((name) => [name, read(name)] as const).filter(([, value]) => value !== ''),
  );

async function showList(c: DeskContext, parts: DeskParts) {
  const filters = filtersOf((name) => c.query(name));
  const query = queryOf(filters, c.member, c.now);
  const after = c.query('after');
  const page = await parts.casework.cases.list({
    ...query,
    limit: pageLength,
    ...(after === '' ? {} : { after }),
  });
  await noteReading(parts.accessLog, c.member, 'case_list', null, c.now);
  const people = await parts.casework.colleagues.names(page.rows.map((row) => row.case.responsible));
  const assigning = may(c.member, 'bulk_assign') && query.scope !== null && page.rows.length > 0;
  const rows = <CaseRows rows={page.rows} now={c.now} people={people} choosing={assigning} />;
  return c.html(
    <DeskLayout frame={c} title="案件" here="cases">
      <h1>案件</h1>
      <SearchForm csrf={c.csrf} />
      <FilterForm filters={filters} member={c.member} />
      {page.rows.length === 0 ? (
        <Empty text="没有这样的案件。">
          {Object.keys(filters).length === 0 ? null : <a href="/desk/cases">看全部案件</a>}
        </Empty>
      ) : assigning ? (
        <DeskForm csrf={c.csrf} action="/desk/cases/assign">
          {rows}
          <Choice
            name="responsible"
            label="把选中的派给"
            look="select"
            none="选一位责任人"
            options={(await parts.casework.colleagues.at(c.member.region)).map(({ id, name }) => ({
              value: id,
              text: name,
            }))}
          />
          <SubmitButton label="分派" look="plain" />
        </DeskForm>
      ) : (
        rows
      )}
      {page.next === null ? null : (
        <p class="pages">
          <a href="/desk/cases">回到第一页</a>
          <a href={`/desk/cases?${new URLSearchParams({ ...filters, after: page.next }).toString()}`}>
            下一页
          </a>
        </p>
      )}
    </DeskLayout>,
  );
}

/** What is asked of the store; a filter that makes no sense is left out. */
function queryOf(filters: Filters, member: StaffMember, now: Date): Omit<CaseQuery, 'limit' | 'after'> {
  const state = CaseState.safeParse(filters.state);
  const door = CaseDoor.safeParse(filters.door);
  const cause = CauseGroup.safeParse(filters.cause);
  const group = HouseholdGroup.safeParse(filters.group);
  const nowhere = filters.place === 'unknown' && member.role === 'county';
  const narrowed =
    filters.place !== undefined && inScope(member, filters.place) ? filters.place : member.region;
  const { standing } = filters;
  return {
    scope: nowhere ? null : narrowed,
    states: state.success ? [state.data] : filters.turn === 'mine' ? turnOf(member.role) : anyOpen(filters),
    ...(filters.urgent === '1' ? { urgent: true } : {}),
    ...(standing === 'red' || standing === 'amber' ? { standing: { standing, now: now.toISOString() } } : {}),
    ...(filters.whose === 'me' ? { responsible: member.id } : {}),
    ...(filters.whose === 'nobody' ? { responsible: null } : {}),
    ...(door.success ? { door: door.data } : {}),
    ...(cause.success ? { cause: cause.data } : {}),
    ...(group.success ? { group: group.data } : {}),
    ...(filters.recheck === '1' ? { recheck: true } : {}),
  };
}

/** Ended cases are looked for by their state; a list of work does not begin with them. */
const anyOpen = ({ recheck }: Filters) => (recheck === '1' ? caseStates : openStates);

const SearchForm: FC<{ csrf: string; words?: string }> = ({ csrf, words }) => (
  <DeskForm csrf={csrf} action="/desk/cases/search" class="form search-line">
    <Field
      name="words"
      label="找一户"
      type="search"
      value={words}
      required
      placeholder="姓名、拼音、拼音首字母、电话或回执号"
    />
    <SubmitButton label="找" />
  </DeskForm>
);

const named = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

/** What the list can be narrowed to, as it is offered. */
const offered: readonly {
  name: (typeof filterNames)[number];
  label: string;
  options: readonly ChoiceOption[];
  none?: string;
}[] = [
  {
    name: 'state',
    label: '办到哪一步',
    none: '所有没办完的',
    options: caseStates.map((value) => ({ value, text: value })),
  },
  { name: 'standing', label: '时限', options: named({ red: '超期', amber: '快到期' }) },
  { name: 'whose', label: '责任人', options: named({ me: '我', nobody: '还没有派' }) },
  { name: 'cause', label: '原因', options: causeGroups.map((value) => ({ value, text: causeNames[value] })) },
  { name: 'door', label: '怎么发现的', options: named(doorNames) },
  { name: 'group', label: '三类对象', options: named(groupNames) },
  { name: 'urgent', label: '紧急', options: named({ 1: '只看紧急的' }) },
];

const FilterForm: FC<{ filters: Filters; member: StaffMember }> = ({ filters, member }) => (
  <details class="sheet" open={Object.keys(filters).length > 0}>
    <summary>筛选</summary>
    <form method="get" action="/desk/cases" class="form">
      {offered.map(({ name, label, options, none = '不限' }) => (
        <Choice
          name={name}
          label={label}
          look="select"
          none={none}
          options={options}
          chosen={filters[name] ?? null}
        />
      ))}
      <Field
        name="place"
        label="地方"
        value={filters.place ?? ''}
        placeholder={member.region}
        hint={`写全路径，从“${member.region}”起`}
      />
      <SubmitButton label="筛选" look="plain" />
    </form>
  </details>
);

async function search(c: DeskContext, parts: DeskParts) {
  const words = c.form.text('words');
  const asked = searchOf(words, c.member.region);
  await noteReading(parts.accessLog, c.member, 'search', null, c.now);
  const scope = c.member.region;
  const page = await parts.casework.cases.list({ scope, states: [], search: asked, limit: pageLength });
  const people = await parts.casework.colleagues.names(page.rows.map((row) => row.case.responsible));
  return c.html(
    <DeskLayout frame={c} title="找一户" here="cases">
      <h1>找一户</h1>
      <SearchForm csrf={c.csrf} words={words} />
      {page.rows.length === 0 ? (
        <Empty text="没有找到。请写全姓名，或者用全拼、拼音首字母、电话、回执号再找；只能找到您管的地方的案件。" />
      ) : (
        <CaseRows rows={page.rows} now={c.now} people={people} />
      )}
      {page.next === null ? null : <p class="soft">只列出前 {pageLength} 户，请写得更准一些。</p>}
    </DeskLayout>,
  );
}

async function assign(c: DeskContext, parts: DeskParts) {
  const chosen = [...new Set(c.form.all('case'))].slice(0, assignedAtOnce);
  const responsible = c.form.text('responsible');
  if (chosen.length === 0 || responsible === '') {
    return c.redirect('/desk/cases', { kind: 'trouble', text: '请先选案件，再选一位责任人。' });
  }
  let done = 0;
  for (const id of chosen) {
    const entry = { action: '分派', responsible, note: null } as const;
    const worked = await parts.casework.desk.enter(c.member, id, entry, c.now);
    if (worked.kind === 'done') done += 1;
  }
  const left = chosen.length - done;
  return c.redirect('/desk/cases', {
    kind: left === 0 ? 'done' : 'note',
    text:
      left === 0
        ? `分派了 ${done} 户。`
        : `分派了 ${done} 户，有 ${left} 户不能派：可能已经办结，或者责任人不管那里。`,
  });
}
