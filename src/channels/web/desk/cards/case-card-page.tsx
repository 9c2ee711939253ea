import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { newUlid } from '../../../../shared/id.js';
import { answerFile } from '../../answer-file.js';
import { cardFormats } from '../../cards/lay-out-sheet.js';
import { sheetPdf, sheetPng, type SheetFile } from '../../cards/sheet-files.js';
import { SheetView } from '../../cards/sheet-view.js';
import { casePath } from '../cases/case-path.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { caseSheet } from './case-sheet.js';

/** 明白卡 of a case, on the screen, as PDF and as picture. */
export const caseCardRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cases/:id/card', permission: 'personal_read', handle: (c) => showCard(c, parts) },
  {
    method: 'get',
    path: '/cases/:id/card.pdf',
    permission: 'personal_read',
    handle: (c) =>
      sendCard(c, parts, 'card.pdf', (sheet) =>
        sheetPdf(sheet, c.query('size') === 'a5' ? cardFormats.a5 : cardFormats.a4, c.now),
      ),
  },
  {
    method: 'get',
    path: '/cases/:id/card.png',
    permission: 'personal_read',
    handle: (c) => sendCard(c, parts, 'card.png', (sheet) => sheetPng(sheet, cardFormats.png)),
  },
];

/** The file of a case the member may read; the read is noted. */
async function readable(c: DeskContext, parts: DeskParts): Promise<CaseFile | null> {
  const opened = await parts.casework.desk.open(c.member, c.param('id'), c.now);
  if (opened.kind !== 'open') return null;
  await noteReading(parts.accessLog, c.member, 'card', opened.file.case.id, c.now);
  return opened.file;
}

async function showCard(c: DeskContext, parts: DeskParts) {
  const file = await readable(c, parts);
  if (file === null) return notFound(c, c.member);
  const made = await caseSheet(parts, file, c.now);
  const here = `${casePath(file.case.id)}/card`;
  return c.html(
    <DeskLayout frame={c} title="明白卡" here="cases">
      {made.kind === 'not_visited' ? (
        <Empty text="还没有入户核实。明白卡只写核实过的情况，请先填入户核实表。" />
      ) : (
        <>
          <p class="buttons no-print">
            <a class="button strong" href={`${here}.pdf?size=a5`}>
              PDF（A5）
            </a>
            <a class="button plain" href={`${here}.pdf`}>
              PDF（A4）
            </a>
            <a class="button plain" href={`${here}.png`}>
              图片（发微信）
            </a>
          </p>
          <p class="soft no-print">
            用上面三样打印的会记下来，政策变了会提醒重印；直接打印这一页的不记。卡上有这家的事，只交给这家人。
          </p>
          <SheetView sheet={made.sheet} />
        </>
      )}
      <p class="no-print">
        <a href={casePath(file.case.id)}>回到案件</a>
      </p>
    </DeskLayout>,
  );
}

/** Makes the file first: a card that could not be made was not printed. */
async function sendCard(
  c: DeskContext,
  parts: DeskParts,
  name: string,
  make: (sheet: Parameters<typeof sheetPng>[0]) => Promise<SheetFile>,
) {
  const file = await readable(c, parts);
  const made = file === null ? null : await caseSheet(parts, file, c.now);
  if (file === null || made?.kind !== 'sheet') return notFound(c, c.member);
  const printed = await make(made.sheet);
  await parts.cards.printed.note({
    id: newUlid(c.now),
    case: file.case.id,
    at: c.now.toISOString(),
    by: c.member.id,
    rules: [...made.rules],
  });
  return answerFile(c.web, printed, name);
}
