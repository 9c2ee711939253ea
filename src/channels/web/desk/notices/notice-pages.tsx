import type { FC } from 'hono/jsx';
import { HouseholdGroup, householdGroups } from '../../../../hardship/cases/case.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { dayOf } from '../../../../hardship/clocks/calendar-day.js';
import {
  joinNotices,
  noticeOf,
  type NoticeOf,
  type NoticeText,
} from '../../../../hardship/notices/notice-text.js';
import { groupNames } from '../../../../hardship/household/group-criterion.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { notFound } from '../refusal-pages.js';
import { placeBelow } from '../supervision/offices.js';
import { announcementRoutes, ToAnnounce } from './announcement-page.js';
import { answerPaper } from './answer-paper.js';
import { noticeColumns, noticePaper, noticeRows, periodSay, whereToObject } from './notice-paper.js';
import { ownFile } from './own-file.js';
import { PaperButtons } from './paper-buttons.js';

/** Most households of one sheet. */
const mostOnSheet = 200;
/** Most that are named as to be announced. */
const mostToAnnounce = 30;
const pdfName = 'notice.pdf';

/** 公示 and 公告: what hangs, the words of each, and a sheet for a whole village. Putting up and objections are on the case page. */
export const noticeRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/notices', permission: 'notices_make', handle: (c) => showNotices(c, parts) },
  { method: 'get', path: '/notices/sheet', permission: 'notices_make', handle: (c) => showSheet(c, parts) },
  {
    method: 'get',
    path: '/notices/sheet.pdf',
    permission: 'notices_make',
    handle: (c) => sheetPdf(c, parts),
  },
  { method: 'get', path: '/notices/:id', permission: 'notices_make', handle: (c) => showNotice(c, parts) },
  {
    method: 'get',
    path: '/notices/:id/notice.pdf',
    permission: 'notices_make',
    handle: (c) => noticePdf(c, parts),
  },
  ...announcementRoutes(parts),
];

async function showNotices(c: DeskContext, parts: DeskParts) {
  const after = c.query('after');
  const scope = c.member.region;
  const [page, decided] = await Promise.all([
    parts.oversight.cases.list({
      ...{ scope, states: ['评议公示'], limit: mostOnSheet },
      ...(after === '' ? {} : { after }),
    }),
    parts.oversight.cases.list({ scope, states: ['已纳入'], limit: mostToAnnounce }),
  ]);
  await noteReading(parts.accessLog, c.member, 'notice', null, c.now);
  const villages = [...new Set(page.rows.flatMap((row) => row.case.region ?? []))].sort();
  const at = c.now.toISOString();
  return c.html(
    <DeskLayout frame={c} title="公示" here="notices">
      <h1>公示</h1>
      <p class="soft">公示上只写户主姓名、村民小组和拟定类别，不写身份证号、电话、银行卡号和病情。</p>
      {page.rows.length === 0 ? <Empty text="现在没有在评议公示的户。" /> : null}
      {villages.length === 0 ? null : (
        <>
          <h2>整村一张</h2>
          <ul class="menu">
            {villages.map((village) => (
              <li>
                <a href={`/desk/notices/sheet?village=${encodeURIComponent(village)}`}>
                  {placeBelow(c.member.region, village)}
                </a>
              </li>
            ))}
          </ul>
          <h2>一户一张</h2>
          <DeskTable
            rows={page.rows}
            columns={[
              {
                head: '户',
                title: true,
                cell: (row) => <a href={`/desk/notices/${row.case.id}`}>{row.name ?? '（信息已清除）'}</a>,
              },
              { head: '村', cell: (row) => placeBelow(c.member.region, row.case.region ?? '') },
              { head: '事项', cell: (row) => (row.case.purpose === '纳入' ? '拟纳入' : '拟标注风险消除') },
              { head: '公示', cell: (row) => <Standing notice={row.case.notice} at={at} /> },
              {
                head: '异议',
                cell: (row) =>
                  row.case.openObjections === 0 ? (
                    '没有'
                  ) : (
                    <span class="badge red">{`${row.case.openObjections}条没有处理`}</span>
                  ),
              },
              { head: '办理', cell: (row) => <a href={`/desk/cases/${row.case.id}#notice`}>贴出、记异议</a> },
            ]}
          />
        </>
      )}
      {decided.rows.length === 0 || after !== '' ? null : (
        <ToAnnounce own={scope} rows={decided.rows} more={decided.next !== null} />
      )}
      {page.next === null ? null : (
        <p class="pages">
          <a href={`/desk/notices?after=${encodeURIComponent(page.next)}`}>下一页</a>
        </p>
      )}
    </DeskLayout>,
  );
}

const Standing: FC<{ notice: { from: string; until: string } | null; at: string }> = ({ notice, at }) => {
  if (notice === null) return <span class="badge amber">还没有贴出</span>;
  const last = dayOf(new Date(Date.parse(notice.until) - 1).toISOString());
  return notice.until <= at ? <span class="badge">{`到${last}已满`}</span> : <span>{`到${last}才满`}</span>;
};

async function textOf(c: DeskContext, parts: DeskParts, file: CaseFile): Promise<NoticeOf> {
  const region = file.case.region ?? c.member.region;
  const [profile, calendar] = await Promise.all([
    parts.oversight.counties.of(region),
    parts.oversight.workingDaysOf(region),
  ]);
  const proposed = HouseholdGroup.safeParse(c.query('group')).data ?? null;
  return noticeOf(file, profile, shanghaiDay(c.now), calendar, proposed);
}

const cannot: Record<Exclude<NoticeOf['kind'], 'notice'>, string> = {
  not_in_review: '这一户现在不在评议公示这一步。',
  place_unknown: '还不知道这一户在哪个村，请先移交到村。',
  name_unclear: '户主的姓名还不能用来公示。请在入户核实表里写上户主的姓名（像户口本上那样），再来打印。',
};

async function showNotice(c: DeskContext, parts: DeskParts) {
  const file = await ownFile(c, parts);
  if (file === null) return notFound(c, c.member);
  const made = await textOf(c, parts, file);
  const here = `/desk/notices/${file.case.id}`;
  const chosen = HouseholdGroup.safeParse(c.query('group')).data;
  const pdf = `${here}/notice.pdf${chosen === undefined ? '' : `?group=${chosen}`}`;
  return c.html(
    <DeskLayout frame={c} title="公示" here="notices">
      {made.kind === 'notice' && file.case.group === null && file.case.purpose === '纳入' ? (
        <p class="filters no-print">
          <span>评议会定的类别：</span>
          {householdGroups.map((group) => (
            <a
              href={`${here}?group=${group}`}
              {...(group === chosen ? { 'aria-current': 'page' as const } : {})}
            >
              {groupNames[group]}
            </a>
          ))}
          {chosen === undefined ? null : <a href={here}>不写类别</a>}
        </p>
      ) : null}
      {made.kind === 'notice' ? <Notice texts={[made.text]} pdf={pdf} /> : <Empty text={cannot[made.kind]} />}
      <p class="no-print">
        <a href={`/desk/cases/${file.case.id}#notice`}>回到案件：贴出公示、记异议</a>
      </p>
    </DeskLayout>,
  );
}

async function noticePdf(c: DeskContext, parts: DeskParts) {
  const file = await ownFile(c, parts);
  const made = file === null ? null : await textOf(c, parts, file);
  return made?.kind === 'notice' ? answerPaper(c, noticePaper([made.text]), pdfName) : notFound(c, c.member);
}

/** Every notice of a village that hangs or is to be hung today; who has no plain name is counted and left out. */
async function sheetOf(c: DeskContext, parts: DeskParts) {
  const village = c.query('village');
  if (!inScope(c.member, village)) return null;
  await noteReading(parts.accessLog, c.member, 'notice', null, c.now);
  const { cases } = parts.oversight;
  const { rows } = await cases.list({ scope: village, states: ['评议公示'], limit: mostOnSheet });
  const at = c.now.toISOString();
  const hanging = rows.filter((row) => row.case.notice === null || row.case.notice.until > at);
  const files = await Promise.all(hanging.map((row) => cases.file(row.case.id)));
  const made = await Promise.all(files.flatMap((file) => (file === null ? [] : [textOf(c, parts, file)])));
  const texts = made.flatMap((each) => (each.kind === 'notice' ? [each.text] : []));
  return { village, texts: joinNotices(texts), left: made.length - texts.length };
}

async function showSheet(c: DeskContext, parts: DeskParts) {
  const sheet = await sheetOf(c, parts);
  if (sheet === null) return notFound(c, c.member);
  const pdf = `/desk/notices/sheet.pdf?village=${encodeURIComponent(sheet.village)}`;
  return c.html(
    <DeskLayout frame={c} title="整村公示" here="notices">
      {sheet.left === 0 ? null : (
        <p class="said note no-print">{`有${sheet.left}户的户主姓名还不能用来公示，没有印上。请先在入户核实表里写好。`}</p>
      )}
      {sheet.texts.length === 0 ? (
        <Empty text="这个村今天没有要公示的户。" />
      ) : (
        <Notice texts={sheet.texts} pdf={pdf} />
      )}
    </DeskLayout>,
  );
}

async function sheetPdf(c: DeskContext, parts: DeskParts) {
  const sheet = await sheetOf(c, parts);
  return sheet === null || sheet.texts.length === 0
    ? notFound(c, c.member)
    : answerPaper(c, noticePaper(sheet.texts), pdfName);
}

const Notice: FC<{ texts: readonly NoticeText[]; pdf: string }> = ({ texts, pdf }) => (
  <>
    <PaperButtons pdf={pdf} />
    {texts.map((text) => (
      <article class="sheet notice">
        <h1>{text.title}</h1>
        <p>{`${text.village}全体村民：`}</p>
        <p class="indent">{text.lead}</p>
        <table>
          <thead>
            <tr>
              {noticeColumns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {noticeRows(text).map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="indent">{periodSay(text)}</p>
        <p class="indent">{whereToObject(text)}</p>
        <p class="seal">{`${text.village}村民委员会（盖章）`}</p>
      </article>
    ))}
  </>
);
