import type { AskRefusal } from '../../../../policy/learn-asks/ask-refused.js';
import type { LedgerReason } from '../../../../policy/question-ledger.js';

/** Why a question is on the list. */
export const reasonWords: Record<LedgerReason, string> = {
  place_missing_in_corpus: '没有那个地方的文件',
  year_not_covered: '没有那一年的文件',
  not_written: '文件里没写',
  not_found: '没找到',
  said_not_helpful: '群众说没答对',
};

/** Why a question cannot be learnt, and what to do. */
export const refusalWords: Record<AskRefusal, string> = {
  decided_before: '这句话已经有人定过了。要重新定，请先在“已了结”里撤销。',
  passage_gone: '这段原文已经不在了，文件可能改过或者撤下了。请换一段。',
  quote_elsewhere: '这段里没有您选的那句话。请重新选一句。',
  words_unfit: '这句话里有姓名或号码，或者不像一句问话，不能留。请在“问法”里换个说法，最多150个字。',
  leans_on_another: '这句话接着上一句说的，单独看不懂。请在“问法”里写全。',
  other_place: '这段是别处的规定，不能拿来答这里的问题。请换一段本地的。',
  known: '这句话早就学过了，没有再存。',
  said_unanswered: '这份文件的问法里，已经把同一句话记成了“文件没说”。请先到那份文件里改过来。',
};
