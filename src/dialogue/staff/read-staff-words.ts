import { readReceipt, type ReadCode } from '../../hardship/reports/receipt.js';
import { readRoundNote, type RoundNote } from '../../hardship/rounds/read-round-note.js';
import { splitPlace } from './split-place.js';

/** What somebody of the staff wants with one text. */
export type StaffWords =
  | { kind: 'help' | 'overdue' | 'mine' }
  | { kind: 'lookup'; read: ReadCode }
  | { kind: 'policy'; question: string }
  | { kind: 'walk'; note: RoundNote; village: string | null }
  | { kind: 'finding'; words: string };

/** 绑定 and 解绑, which anybody may say. */
export type BindWords = { kind: 'bind'; code: string | null } | { kind: 'unbind' };

const bind = /^\/?绑定(?:码|账号|手机|工作台)?[\s:：]*(?<code>[0-9A-Za-z][0-9A-Za-z\s-]{4,14})?[。.!！]?$/u;
const unbind = /^\/?(?:解绑|解除绑定|取消绑定)(?:吧|了)?[。.!！]?$/u;

const help = /^(?:\/help|帮助|怎么用|菜单|使用说明|[?？])$/iu;
const overdue =
  /^(?:我的?|[看查]|有没有)*(?:超期|逾期|过期)(?:了)?(?:的)?(?:案件|案子|事|事情)?(?:有哪些|有什么|有几件)?$/u;
const mine = /^(?:看|看看|查|查看)?我(?:的|负责的|要办的)(?:案件|案子|任务)$/u;
const lookup = /^(?:查|查看|查询|看看?)(?:一下|案件|回执号?|单号|[\s:：,，])*(?<digits>[\s\S]+)$/u;
const policy = /^(?:查政策|问政策|查文件|政策查询)[\s:：,，]*(?<question>[\s\S]*)$/u;
const finding =
  /^(?:今天|刚才|刚刚|我|俺|排查|走访|入户|巡查|又|新)*发现(?:了)?(?:有)?(?:情况|问题|困难)?[\s:：,，]*(?<words>[\s\S]*)$/u;
/** 发现有人冒领怎么举报 asks something. */
const asks = /(?:[?？]|吗|呢|怎么办|咋办|咋整|怎么弄|怎么处理|怎么举报|找谁|多少钱|能不能.*)$/u;
const fullStop = /(?<![。!！\s])[。!！\s]+$/u;
/** Digits as they are typed or said, and nothing else. */
const onlyDigits = /^[\d\s\-零〇一二三四五六七八九幺]{8,}$/u;

export function readBindWords(text: string): BindWords | null {
  const plain = text.normalize('NFKC').trim();
  if (unbind.test(plain)) return { kind: 'unbind' };
  const read = bind.exec(plain);
  return read === null ? null : { kind: 'bind', code: read.groups!['code'] ?? null };
}

/** Null for everything a villager could say as well: that goes the ordinary way. */
export function readStaffWords(text: string): StaffWords | null {
  const plain = text.normalize('NFKC').trim();
  const bare = plain.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (help.test(plain) || help.test(bare)) return { kind: 'help' };
  if (overdue.test(bare)) return { kind: 'overdue' };
  if (mine.test(bare)) return { kind: 'mine' };
  const asked = policy.exec(plain)?.groups!['question'];
  if (asked !== undefined) return { kind: 'policy', question: asked.trim() };
  const asksFor = lookup.exec(plain)?.groups!['digits'];
  const read = onlyDigits.test(asksFor ?? plain) ? readReceipt(asksFor ?? plain) : null;
  // without 查 other numbers are no receipt copied wrongly
  if (read !== null && (asksFor !== undefined || read.kind === 'code')) return { kind: 'lookup', read };
  // what was found stays as it was written
  const found = finding.exec(text.trim())?.groups!['words'];
  if (found !== undefined && !asks.test(found.replace(fullStop, '')))
    return { kind: 'finding', words: found.trim() };
  const { village, rest } = splitPlace(plain);
  const note = readRoundNote(rest);
  return note === null ? null : { kind: 'walk', note, village };
}
