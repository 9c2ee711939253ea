import type { NoticeText } from '../../../../hardship/notices/notice-text.js';
import { chineseDay } from '../../../../shared/clock.js';
import type { Paper, PaperBlock } from '../../paper/paper.js';

/** The sheet for the village board. */
export const noticePaper = (notices: readonly NoticeText[]): Paper => ({
  title: '村级公示',
  blocks: notices.flatMap(blocksOf),
});

export const noticeColumns = ['序号', '户主姓名', '村民小组', '拟定类别'] as const;

export const noticeRows = ({ lines }: NoticeText): string[][] =>
  lines.map(({ name, group, suggested }, index) => [
    String(index + 1),
    name,
    group ?? '',
    suggested ?? '由县级审定',
  ]);

/** What to do about a wrong name on the board. */
export const whereToObject = ({ objectSay, offices }: Pick<NoticeText, 'objectSay' | 'offices'>): string =>
  `${objectSay}${offices.map(({ office, phone }) => (office.includes(phone) ? office : `${office} ${phone}`)).join('；')}。`;

export const periodSay = ({ from, until, daysSay }: NoticeText): string =>
  `公示时间：${chineseDay(from)}至${chineseDay(until)}。${daysSay}。`;

function blocksOf(notice: NoticeText): PaperBlock[] {
  return [
    { kind: 'title', text: notice.title },
    { kind: 'text', text: `${notice.village}全体村民：` },
    { kind: 'text', text: notice.lead, indent: true },
    { kind: 'space', lines: 0.3 },
    { kind: 'table', columns: noticeColumns, rows: noticeRows(notice) },
    { kind: 'text', text: periodSay(notice), indent: true },
    { kind: 'text', text: whereToObject(notice), indent: true },
    { kind: 'space', lines: 1.5 },
    { kind: 'right', text: `${notice.village}村民委员会（盖章）` },
    { kind: 'right', text: chineseDay(notice.from) },
    { kind: 'space', lines: 2 },
  ];
}
