import type { CasePage } from '../../../../hardship/cases/case-store.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { filtersOf, queryOf } from './case-filters.js';
import { CaseRows } from './case-rows.js';
import { filterWords, FilterForm, KeptFilters, SearchForm } from './filter-form.js';
import { searchOf } from './search-words.js';

const pageLength = 30;

/** 找一户: who was found, page after page; the words go with every button, never into an address. */
export async function searchCases(c: DeskContext, parts: DeskParts) {
  const words = c.form.text('words');
  const after = c.form.text('after');
  const filters = filtersOf((name) => c.form.text(name));
  const query = queryOf(filters, c.member, c.now, true);
  await noteReading(parts.accessLog, c.member, 'search', null, c.now);
  const page: CasePage =
    query === null
      ? { rows: [], next: null }
      : await parts.casework.cases.list({
          ...query,
          search: searchOf(words, c.member.region),
          limit: pageLength,
          ...(after === '' ? {} : { after }),
        });
  const people = await parts.casework.colleagues.names(page.rows.map((row) => row.case.responsible));
  const inForce = filterWords(filters);
  return c.html(
    <DeskLayout frame={c} title="找一户" here="cases">
      <h1>找一户</h1>
      <SearchForm csrf={c.csrf} filters={filters} words={words} />
      <FilterForm filters={filters} member={c.member} search={{ csrf: c.csrf, words }} />
      {inForce.length === 0 ? null : (
        <DeskForm csrf={c.csrf} action="/desk/cases/search">
          <p class="soft">只在这些里面找：{inForce.join('、')}。</p>
          <input type="hidden" name="words" value={words} />
          <p>
            <SubmitButton label="在全部案件里找" look="plain" />
          </p>
        </DeskForm>
      )}
      {page.rows.length === 0 ? (
        <Empty text="没有找到。请写全姓名，或者用全拼、拼音首字母、电话、回执号再找；只能找到您管的地方的案件。" />
      ) : (
        <CaseRows rows={page.rows} now={c.now} people={people} />
      )}
      <div class="pages">
        {[
          { label: '回到第一页', shown: after !== '', to: '' },
          { label: '下一页', shown: page.next !== null, to: page.next ?? '' },
        ].map(({ label, shown, to }) =>
          shown ? (
            <DeskForm csrf={c.csrf} action="/desk/cases/search">
              <input type="hidden" name="words" value={words} />
              <KeptFilters filters={filters} />
              <input type="hidden" name="after" value={to} />
              <SubmitButton label={label} look="plain" />
            </DeskForm>
          ) : null,
        )}
      </div>
    </DeskLayout>,
  );
}
