import type { CardEntry, CardSource, Contact } from '../../../eligibility/card-entry.js';
import type { HouseholdCard } from '../../../eligibility/household-card.js';
import type { VillageLeaflet } from '../../../eligibility/village-leaflet.js';
import { chineseDay } from '../../../shared/clock.js';
import type { PrintedSheet, SheetItem } from './printed-sheet.js';

const promise = '这张卡不是审批结果。能不能享受，由管这件事的部门审定。';
const anonymous = '按您在网页上勾的情况对出来的，没有存下来。';
const howToRead = '括号里是文件管的年份。没写到哪里办的，先问村委会。';
const ended = '过了年份的，今年的文件还没见到，要问。';

/** 明白卡 in words. `household`: how it is called on its own card; null for a check without a name. */
export function sheetOfCard(
  card: HouseholdCard,
  { household, address, secondFactor }: { household: string | null; address: string; secondFactor: boolean },
): PrintedSheet {
  const { place, day, mayGet, worthAsking, moreToAsk, gets } = card;
  const more = moreToAsk === 0 ? undefined : `另外还有${moreToAsk}项说不准，可以扫码问。`;
  return {
    title: '明白卡',
    lead: [
      ...(household === null ? [] : [`${household}家`]),
      place ?? '地方不清楚',
      `${chineseDay(day)}做的`,
    ],
    parts: [
      ...(gets === null
        ? []
        : [
            {
              heading: '现在有的帮扶',
              ...(gets.length === 0 ? { says: '还没有登记帮扶措施。' } : {}),
              items: gets.map((head) => ({ head, lines: [] })),
            },
          ]),
      ...partOf(
        '看着符合，可以去申请的',
        mayGet.filter((entry) => !entry.ended),
      ),
      ...partOf(
        '照以前的文件像是符合，今年的要问',
        mayGet.filter((entry) => entry.ended),
      ),
      ...(mayGet.length > 0
        ? []
        : [{ heading: '看着符合的', says: '按现在知道的情况，还没有对得上的。', items: [] }]),
      ...(worthAsking.length === 0
        ? []
        : [{ heading: '说不准，值得问一问的', says: more, items: worthAsking.map(shortItemOf) }]),
    ],
    call: card.call.map(callLine),
    sources: card.sources.map(sourceLine),
    notes: [promise, howToRead, ...(gets === null ? [anonymous] : [])],
    code: {
      address,
      says: secondFactor ? '扫码问政策、查进度。查进度要核对电话' : '扫码接着问政策',
    },
  };
}

/** 明白纸 in words. */
export function sheetOfLeaflet(leaflet: VillageLeaflet, address: string): PrintedSheet {
  const { place, day, groups } = leaflet;
  return {
    title: '政策明白纸',
    lead: [place, `${chineseDay(day)}做的`, ...(leaflet.ended ? [ended] : [])],
    parts: groups.map(({ title, entries }) => ({ heading: title, items: entries.map(oneLineOf) })),
    call: leaflet.call.map(callLine),
    sources: leaflet.sources.map(sourceLine),
    notes: ['这里写的是文件上有的，符不符合要由管这件事的部门审定。', howToRead],
    code: { address, says: '扫码问自己家符合哪些' },
  };
}

const partOf = (heading: string, entries: readonly CardEntry[]) =>
  entries.length === 0 ? [] : [{ heading, items: entries.map(itemOf) }];

function itemOf(entry: CardEntry): SheetItem {
  const { where, papers, by } = entry;
  return {
    head: headOf(entry),
    lines: [
      ...givesOf(entry),
      ...(by === null ? [] : [`谁来定：${by}`]),
      ...(where === null ? [] : [`到哪里办：${where}`]),
      ...(papers.length === 0 ? [] : [`带什么：${papers.join('、')}`]),
    ],
    href: hrefOf(entry),
  };
}

const shortItemOf = (entry: CardEntry): SheetItem => ({
  head: headOf(entry),
  lines: entry.newer === null ? [] : [`${entry.newer}。`],
  href: hrefOf(entry),
});

const oneLineOf = (entry: CardEntry): SheetItem => ({
  head: headOf(entry),
  lines: entry.newer === null ? [entry.gives.join('；')] : givesOf(entry),
  href: hrefOf(entry),
});

const headOf = ({ name, years, source }: CardEntry): string => `${name}（${years}）[${source}]`;

/** What an older document gave stands after the newer one that counts. */
const givesOf = ({ newer, gives, years }: CardEntry): readonly string[] =>
  newer === null ? gives : [`${newer}。`, `${years}写的是：${gives.join('；')}`];

const hrefOf = ({ passage }: CardEntry): string | undefined =>
  passage === null ? undefined : `/p/${passage}`;

const callLine = ({ office, phone }: Contact): string => `${office} ${phone}`;

const sourceLine = ({ n, title, years }: CardSource): string => `[${n}]《${title}》（${years}）`;
