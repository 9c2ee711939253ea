import type { Child } from 'hono/jsx';
import type { CasePage } from '../../../../hardship/cases/case-store.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { Choice, DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { giveToOne, NotGivenList } from './bulk-assign.js';
import { filtersOf, listPath, queryOf, type CaseFilters } from './case-filters.js';
import { CaseRows } from './case-rows.js';
import { searchCases } from './case-search-page.js';
import { FilterForm, KeptFilters, SearchForm } from './filter-form.js';

const pageLength = 30;

/** 案件: list, filter, search, and giving many to one person. */
export const caseListRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cases', permission: 'cases_read', handle: (c) => showAsked(c, parts) },
  {
    method: 'post',
    path: '/cases/search',
    permission: 'personal_read',
    handle: (c) => searchCases(c, parts),
  },
  { method: 'post', path: '/cases/assign', permission: 'bulk_assign', handle: (c) => assign(c, parts) },
];

/** Which page of which list. */
interface Asked {
  filters: CaseFilters;
  /** The cursor of the page before; '' is the first page. */
  after: string;
}

const showAsked = (c: DeskContext, parts: DeskParts) =>
  showList(c, parts, { filters: filtersOf((name) => c.query(name)), after: c.query('after') });

async function showList(c: DeskContext, parts: DeskParts, { filters, after }: Asked, above: Child = null) {
  const query = queryOf(filters, c.member, c.now);
  const page: CasePage =
    query === null
      ? { rows: [], next: null }
      : await parts.casework.cases.list({
          ...query,
          limit: pageLength,
          ...(after === '' ? {} : { after }),
        });
  await noteReading(parts.accessLog, c.member, 'case_list', null, c.now);
  const people = await parts.casework.colleagues.names(page.rows.map((row) => row.case.responsible));
  const assigning = may(c.member, 'bulk_assign') && query?.scope != null && page.rows.length > 0;
  const rows = <CaseRows rows={page.rows} now={c.now} people={people} choosing={assigning} />;
  return c.html(
    <DeskLayout frame={c} title="案件" here="cases">
      <h1>案件</h1>
      {above}
      <SearchForm csrf={c.csrf} filters={filters} />
      <FilterForm filters={filters} member={c.member} />
      {page.rows.length === 0 ? (
        <Empty text={after === '' ? '没有这样的案件。' : '这一页没有案件了。'}>
          {Object.keys(filters).length === 0 ? null : <a href="/desk/cases">看全部案件</a>}
        </Empty>
      ) : assigning ? (
        <DeskForm csrf={c.csrf} action="/desk/cases/assign">
          <KeptFilters filters={filters} />
          <input type="hidden" name="after" value={after} />
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
      {after === '' && page.next === null ? null : (
        <p class="pages">
          {after === '' ? null : <a href={listPath(filters)}>回到第一页</a>}
          {page.next === null ? null : <a href={listPath(filters, page.next)}>下一页</a>}
        </p>
      )}
    </DeskLayout>,
  );
}

/** Back to the page of the list it came from, with what came of it. */
async function assign(c: DeskContext, parts: DeskParts) {
  const asked = { filters: filtersOf((name) => c.form.text(name)), after: c.form.text('after') };
  const back = listPath(asked.filters, asked.after);
  const worked = await giveToOne(c, parts);
  if (worked.kind === 'nothing_chosen') {
    return c.redirect(back, { kind: 'trouble', text: '请先选案件，再选一位责任人。' });
  }
  if (worked.not.length > 0) return showList(c, parts, asked, <NotGivenList worked={worked} />);
  return c.redirect(back, { kind: 'done', text: `给${worked.to}派了 ${worked.given} 户。` });
}
