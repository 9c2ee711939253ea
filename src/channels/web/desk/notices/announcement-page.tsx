import type { FC } from 'hono/jsx';
import type { CaseFile, CaseRow } from '../../../../hardship/cases/case-store.js';
import { announcementOf, type AnnouncementOf } from '../../../../hardship/notices/announcement-text.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { Paper, PaperBlock } from '../../paper/paper.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { notFound } from '../refusal-pages.js';
import { placeBelow } from '../supervision/offices.js';
import { announcementPaper } from './announcement-paper.js';
import { answerPaper } from './answer-paper.js';
import { ownFile } from './own-file.js';
import { PaperButtons } from './paper-buttons.js';

/** 公告: the sheet that hangs once the county has decided. */
export const announcementRoutes = (parts: DeskParts): DeskRoute[] => [
  {
    method: 'get',
    path: '/notices/:id/announcement',
    permission: 'notices_make',
    handle: (c) => showAnnouncement(c, parts),
  },
  {
    method: 'get',
    path: '/notices/:id/announcement.pdf',
    permission: 'notices_make',
    handle: (c) => announcementPdf(c, parts),
  },
];

const madeOf = async (c: DeskContext, parts: DeskParts, file: CaseFile): Promise<AnnouncementOf> =>
  announcementOf(file, await parts.oversight.counties.of(file.case.region ?? c.member.region));

const cannot: Record<Exclude<AnnouncementOf['kind'], 'announcement'>, string> = {
  not_decided: '这一户现在没有可以公告的审定结果。县里审定通过以后再来打印。',
  place_unknown: '还不知道这一户在哪个村，请先移交到村。',
  name_unclear: '户主的姓名还不能用来公告。请在入户核实表里写上户主的姓名（像户口本上那样），再来打印。',
};

async function showAnnouncement(c: DeskContext, parts: DeskParts) {
  const file = await ownFile(c, parts);
  if (file === null) return notFound(c, c.member);
  const made = await madeOf(c, parts, file);
  return c.html(
    <DeskLayout frame={c} title="公告" here="notices">
      {made.kind === 'announcement' ? (
        <>
          <PaperButtons pdf={`/desk/notices/${file.case.id}/announcement.pdf`} />
          <PaperView paper={announcementPaper(made.text, shanghaiDay(c.now))} />
        </>
      ) : (
        <Empty text={cannot[made.kind]} />
      )}
      <p class="no-print">
        <a href={`/desk/cases/${file.case.id}`}>回到案件</a>
      </p>
    </DeskLayout>,
  );
}

async function announcementPdf(c: DeskContext, parts: DeskParts) {
  const file = await ownFile(c, parts);
  const made = file === null ? null : await madeOf(c, parts, file);
  return made?.kind === 'announcement'
    ? answerPaper(c, announcementPaper(made.text, shanghaiDay(c.now)), 'announcement.pdf')
    : notFound(c, c.member);
}

/** Who was taken in and not yet helped: the 公告 is due. */
export const ToAnnounce: FC<{ own: string; rows: readonly CaseRow[]; more: boolean }> = ({
  own,
  rows,
  more,
}) => (
  <>
    <h2>审定以后的公告</h2>
    <DeskTable
      rows={rows}
      columns={[
        {
          head: '户',
          title: true,
          cell: (row) => (
            <a href={`/desk/notices/${row.case.id}/announcement`}>{row.name ?? '（信息已清除）'}</a>
          ),
        },
        { head: '村', cell: (row) => placeBelow(own, row.case.region ?? '') },
      ]}
    />
    {more ? (
      <p>
        <a href="/desk/cases?state=已纳入">看全部已纳入的</a>
      </p>
    ) : null}
  </>
);

const PaperView: FC<{ paper: Paper }> = ({ paper }) => (
  <article class="sheet notice">
    {paper.blocks.map((block) => (
      <BlockView block={block} />
    ))}
  </article>
);

const BlockView: FC<{ block: PaperBlock }> = ({ block }) => {
  switch (block.kind) {
    case 'title':
      return <h1>{block.text}</h1>;
    case 'text':
      return <p class={block.indent === true ? 'indent' : undefined}>{block.text}</p>;
    case 'right':
      return <p class="seal">{block.text}</p>;
    case 'space':
      return null;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return block satisfies never;
  }
};
