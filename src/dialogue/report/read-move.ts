import { answersStep } from '../../hardship/reports/answers-step.js';
import type { IntakeStep } from '../../hardship/reports/report-draft.js';
import { namesPlace } from './find-village.js';
import { withoutTag } from './tag-question.js';

/** What words said during a report are, before they are taken as an answer. */
export interface ReportMove {
  kind: 'done' | 'back' | 'change' | 'stop' | 'help' | 'question' | 'words';
}

const done =
  /^(我|俺)?(都)?(说|讲)(完|好)(了|啦|咧)?$|^(就)?这些(了|吧)?$|^就这(些|样|么多)?(了|吧)?$|^(没|冇)(有)?(了|啦|别的了)$|^完了$|^下一步$/;
const back = /^(\/back|返回|上一步|返回上一步|往回|退回(去)?|回上一步|回去)(吧)?$/;
const stop =
  /^(\/stop|不说了|不报了|先不(说|报)了?|算了|停|停下|退出|取消|不想说了|下回再(说|报)|改天再(说|报)|过会儿再说)(吧)?$/;
const change =
  /^(我)?(要|想)?(改|更改|修改|改一下|改改)(一下)?(名字?|称呼|姓|电话|手机|号码|联系(办法|方式)?|村(名|子)?|地方|地址|住址|原因|难处|种类|事情|经过|内容)?$|^(名字?|称呼|电话|手机号?|村(名|子)?|地方|地址|原因|难处)(写|说|搞|弄)?(错|不对)了?$/;
const help = /^(\/help|帮助|怎么用|咋用|\?)$/i;

const asks =
  /[?？]\s*$|[吗么呢不没]$|多少|几(块|个|元|钱|天|年|时)|怎么|咋|啥|什么|如何|哪里|哪儿|能不能|有没有|给不给|管不管|算不算|行不行|可以不/;
const policy =
  /低保|五保|特困|补贴|补助|补偿|补(多少|几|啥|不补)|政策|报销|救助|公益岗|医保|合作医疗|贷款|标准|申请|资格|条件|脱贫|监测户|保险|助学|免费|危房|改造|养老金|残疾证|公家|国家|政府|领(多少|几|钱)|给(多少|几)|管不管|给不给/;
const hardshipTold = /我|俺|咱|额|家|娃|孩子|老伴|男人|媳妇|娘|爹|妈|爸/;
const longestQuestion = 60;

/** Reads commands and questions out of what is said at a step; a story is a story, also when it sighs in questions. */
export function readMove(text: string, step: IntakeStep): ReportMove {
  const bare = text.replace(/[\s\p{P}]/gu, (sign) => (sign === '/' || sign === '?' ? sign : ''));
  if (help.test(bare)) return { kind: 'help' };
  if (back.test(bare)) return { kind: 'back' };
  if (stop.test(bare)) return { kind: 'stop' };
  if (change.test(bare)) return { kind: 'change' };
  if (step === 'story') {
    if (done.test(bare)) return { kind: 'done' };
    const aside = asks.test(text) && policy.test(text) && text.length <= longestQuestion;
    return { kind: aside && !hardshipTold.test(text) ? 'question' : 'words' };
  }
  return { kind: isQuestion(text, step) ? 'question' : 'words' };
}

/** 王桂花，行不 answers; what the step can read is an answer, unless it asks about policy. */
function isQuestion(text: string, step: IntakeStep): boolean {
  // 残疾证怎么办 asks, 没电话，怎么办 wants a way on
  if (policy.test(text) && /怎么|咋/.test(text)) return true;
  const said = withoutTag(text);
  if (!asks.test(said) || said.length < 4 || !/\p{Script=Han}{2}/u.test(said)) return false;
  if (policy.test(said)) return true;
  return !(step === 'village' ? namesPlace(said) : answersStep(step, said));
}
