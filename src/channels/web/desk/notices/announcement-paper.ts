import type { AnnouncementText } from '../../../../hardship/notices/announcement-text.js';
import { chineseDay } from '../../../../shared/clock.js';
import type { Paper } from '../../paper/paper.js';
import { whereToObject } from './notice-paper.js';

/** The sheet for the village board, as it is printed on a day. */
export const announcementPaper = (text: AnnouncementText, on: string): Paper => ({
  title: '村级公告',
  blocks: [
    { kind: 'title', text: text.title },
    { kind: 'text', text: `${text.village}全体村民：` },
    { kind: 'text', text: text.lead, indent: true },
    { kind: 'space', lines: 0.3 },
    {
      kind: 'table',
      columns: ['户主姓名', '村民小组', '类别'],
      rows: [[text.line.name, text.line.group ?? '', text.line.suggested ?? '']],
    },
    { kind: 'text', text: whereToObject({ ...text, objectSay: text.askSay }), indent: true },
    { kind: 'space', lines: 1.5 },
    { kind: 'right', text: `${text.village}村民委员会（盖章）` },
    { kind: 'right', text: chineseDay(on) },
  ],
});
