import type { ReviewReason, RuleToReview } from './superseded-rules.js';
import type { FigureChange } from './figure-changes.js';

/** Why a rule should be looked at, in plain Chinese. */
export function reasonSays(reason: ReviewReason): string {
  switch (reason.kind) {
    case 'repeals':
      return '新文件写明旧文件不用了';
    case 'changes':
      return '新文件写明改了旧文件';
    case 'same_series':
      return '和旧文件是同一个题目，年份新';
    case 'said_again':
      return '新文件里有差不多同样的话';
    case 'named_with_figure':
      return '新文件里有这件事的名字，旁边有同样单位的数';
    default:
      return reason satisfies never;
  }
}

/** 2000元 → 3000元; every figure as its own quote has it. */
export function changeSays(change: FigureChange): string {
  switch (change.kind) {
    case 'changed':
      return `${change.was.words} → ${change.now.words}${doubt(change.sure)}`;
    case 'same':
      return `${change.was.words} 没变${doubt(change.sure)}`;
    case 'not_said':
      return `${change.was.words} → 新文件这一段没写`;
    case 'added':
      return `新写的：${change.now.words}`;
    default:
      return change satisfies never;
  }
}

const doubt = (sure: boolean): string => (sure ? '' : '（说的是不是同一个数，请看原文）');

/** In one line: what became of its figures, else of its words. */
export function reviewSays({ figures, now, reasons }: RuleToReview): string {
  const told = figures.filter(({ kind }) => kind !== 'same');
  if (now === null) return `${reasons.map(reasonSays).join('，')}，没再写这件事`;
  if (told.length > 0) return told.map(changeSays).join('；');
  return figures.length > 0 ? '数没变' : reasons.map(reasonSays).join('，');
}
