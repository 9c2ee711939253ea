import { secondFactor, type Contact, type HardshipReport } from '../../hardship/reports/hardship-report.js';
import type { ReportDraft } from '../../hardship/reports/report-draft.js';
import { causeName, relationLabels, reportWording as words } from '../wording/report-wording.js';

type Told = Pick<
  ReportDraft | HardshipReport,
  'name' | 'relation' | 'helper' | 'village' | 'contact' | 'story' | 'causes' | 'attachments'
> &
  Partial<Pick<HardshipReport, 'answers'>>;

/** What was told, in short lines that can be read aloud; the story stands as it was said. */
export function readAloud(told: Told): string {
  const asked = told.answers ?? [];
  const lines = [
    told.name === null ? null : `称呼：${told.name}${relationNote(told)}`,
    told.village === null ? null : `地方：${placeOf(told.village)}`,
    told.contact === null ? null : `联系：${contactOf(told.contact)}`,
    (told.causes ?? []).length === 0 ? null : `难处：${(told.causes ?? []).map(causeName).join('、')}`,
    told.attachments.length === 0 ? null : `照片和话音：${told.attachments.length}个`,
    told.story.length === 0 ? null : `事情：${told.story.join(' ')}`,
    asked.length === 0 ? null : `问过的政策：${asked.map(({ question }) => question).join('；')}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** Characters that tell the last level of a path. */
const lastLevel = 3;

function relationNote({ relation, helper }: Told): string {
  if (relation === null || relation === 'self') return '';
  return `（${[relationLabels[relation], ...(helper === null ? [] : [words.helper(helper)])].join('，')}）`;
}

function placeOf({ region, said }: NonNullable<Told['village']>): string {
  // 八宝镇新屯村 says its township already
  if (region === null || said.includes(region.slice(-lastLevel))) return said;
  return `${region} ${said}`;
}

function contactOf(contact: Contact): string {
  if (contact.by === 'phone') return `电话${contact.phone}`;
  const way = contact.by === 'group_leader' ? '找村组长转告' : '就在这里告诉您';
  return `${way}，四个数字是${secondFactor(contact)}`;
}
