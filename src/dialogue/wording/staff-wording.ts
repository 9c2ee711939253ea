import type { CaseState } from '../../hardship/cases/case-transitions.js';
import { roleNames, type StaffRole } from '../../hardship/staff/staff-member.js';

/** What the conversation says to somebody of the staff. */
export const staffWording = {
  bound: (name: string, role: StaffRole, place: string) =>
    `绑好了：${name}，${roleNames[role]}，管${place}。只有您自己的手机能用。快到期的事，上班的早上八点半在这里提醒您。`,
  alreadyBound: (name: string) => `这个手机已经绑好了：${name}。要换一个账号，先发「解绑」。`,
  boundElsewhere: '这个 Telegram 已经绑了另一个账号。请先在那个账号里解绑，再要一个新的绑定码。',
  unknownCode: '绑定码不对，或者已经过了十分钟。请在工作台「我的账号」里再要一个，照着发过来。',
  askCode: '绑定码在工作台的「我的账号」里要：点「要一个绑定码」，把那句话原样发过来。',
  codeInGroup: '绑定码不要发在群里。请在工作台再要一个新的，私下发给我；旧的就不能用了。',
  bindLocked: (minutes: number) => `绑定码错的次数太多了，请等${minutes}分钟再试。`,
  unbound: '解绑了。这里不再提醒，也查不到案件了。',
  notBound: '这个手机没有绑定工作台的账号。',

  help: (rows: readonly string[]) =>
    ['您已经绑定工作台，可以直接发：', ...rows, '问政策、替人报困难，和大家一样，直接说。'].join('\n'),
  helpRows: {
    walk: '· 三组12户走完，没情况（报走访）',
    finding: '· 发现 三组老李家房顶漏了（报一户困难，念给您听了才记）',
    lists: '· 我的超期 / 我的案件',
    lookup: '· 查 回执号（看办到哪一步）',
    policy: '· 查政策 加上要问的话',
    unbind: '· 解绑',
  },

  notYourPost: '您的岗位不能在这里办这件事。',
  listHeadings: { overdue: '超期的案件', mine: '我负责的案件' },
  mineOverdue: '我负责的，超期：',
  levelOverdue: '您这一级和下一级的，超期：',
  nothingOverdue: '没有超期的案件。',
  nothingMine: '没有派给您、还在办的案件。',
  more: '看下面的',
  caseLine: (
    n: number,
    receipt: string,
    place: string,
    state: CaseState,
    urgent: boolean,
    standing: string,
  ) =>
    [`${n}. ${receipt}`, place, state, urgent ? '急' : '', standing]
      .filter((part) => part !== '')
      .join(' · '),
  seeName: (n: number) => `看姓名${n}`,
  seeNameOne: '看姓名',
  name: (receipt: string, name: string, said: string | null) =>
    `${receipt}：${name}${said === null ? '' : `（${said}）`}。看姓名已经记入查阅日志。`,
  nameErased: (receipt: string) => `${receipt}：这一户的信息已经按本人要求删了。`,
  caseGone: '这一户现在不归您看了，或者已经不在了。',
  placeFirst: '这一户的地方还不清楚。请先在工作台移交到乡镇或村，再看是谁家。',

  askReceipt: '请发回执号，十个数字，比如：查 482 915 3076。',
  receiptMistyped: '回执号好像抄错了一个数。请再看一遍，是十个数字。',
  receiptNotHere: '没有查到：回执号不对，或者不在您管的地方。',
  lookup: (receipt: string, place: string, state: CaseState, since: string) =>
    `${receipt}：${place}，现在是「${state}」（${since}起）。`,
  placeUnknown: '地方不清',
  step: (step: string, standing: string) => `下一步：${step}${standing === '' ? '' : `，${standing}`}。`,
  urgentMarked: '这一户标了「急」，可以先帮扶。',
  recused: '您申报了回避，这一户由别人办。',

  askPolicy: '要查哪条政策？写在「查政策」后面，比如：查政策 小菜园一户补多少。',

  askVillage: '是哪个村？写村名，也可以带上组，比如「前进村三组」。',
  villageUnknown: (said: string) => `「${said}」不在已有的名单里。写错了，就再写一遍；没写错，点下面的。`,
  asSaid: (place: string) => `没写错，记在${place}`,
  villageSeveral: '这个村名不止一处，点一个。',
  villageOutside: '那里不归您管，我不能记。请告诉那边的村里，或者报上一级。',
  askGroup: '是哪个组？比如「三组」。不分组，写「全村」。',
  askName: '是哪一家？写户主的名字，比如「王桂花」「老李」。',
  nameUnclear: '这个我没认出是谁。名字写短一点，比如「王桂花」「老李」。',
  askWords: '是什么情况？照实说，一两句就行。',
  readBack: '请看记得对不对：',
  place: (place: string) => `地方：${place}`,
  household: (name: string) => `户主：${name}`,
  what: (words: string) => `情况：${words}`,
  causes: (causes: readonly string[]) => `难处：${causes.join('、')}`,
  alsoWalked: (group: string, households: number) =>
    `走访：${group === '' ? '全村' : group}，${households}户`,
  confirm: '对的话点「对，记下」。记下就成了一个案件，会有人上门核实。',
  yes: '对，记下',
  changePlace: '改地方',
  changeName: '改名字',
  changeWords: '改情况',
  drop: '不记了',
  dropped: '好，这一条不记了。',
  stillOpen: '前一条发现还没有点「对，记下」，先把它办完。',
  lost: '上次没记下的那一条，隔了半小时，我没有留。要记，请从头再说一遍。',
  leftOpen: '刚才那条发现没有记下。',
  handled: '这一条已经处理过了。',
  walked: (place: string, households: number) => `记下了：${place}，${households}户，没情况。`,
  opened: (receipt: string) => `记下了，成了一个案件。回执号：${receipt}，可以抄给这一户。`,
  openedUrgent: '这一户标了「急」，可以先帮扶。',
  openedLinked: '这一户以前可能报过，两件已经连在一起，请在工作台看是不是一家。',
  knownBefore: '这一条前面已经记下了。',
  walkNothing: '没有记下：请写走了几户，比如「三组12户走完，没情况」。',
  walkNotYours: '没有记下：那里不归您管，或者您的岗位不报走访。',

  standing: {
    overdue: (days: number) => (days === 0 ? '今天刚超期' : `超期${days}天`),
    left: (days: number) => (days === 0 ? '今天到期' : `还有${days}天到期`),
    paused: '计时暂停',
    noLimit: '时限还没有录入',
  },

  reminder: (counts: readonly string[]) => `早上好。您这里今天有：${counts.join('，')}。`,
  remindRed: (count: number, below: number) =>
    `超期${count}件${below === 0 ? '' : `（其中${below}件是下一级超期的）`}`,
  remindAmber: (count: number) => `快到期${count}件`,
  remindUrgent: (count: number) => `紧急${count}件`,
  remindFresh: (count: number) => `新来${count}件`,
  remindSlips: (open: number, overdue: number) =>
    `督办单没答复${open}件${overdue === 0 ? '' : `（超期${overdue}件）`}`,
  remindFindings: (open: number, overdue: number) =>
    `检查出来要整改的${open}条${overdue === 0 ? '' : `（超期${overdue}条）`}`,
  remindLateDuties: (count: number) => `定期要做的事超期${count}项`,
  remindDutiesSoon: (count: number) => `定期要做的事快到期${count}项`,
  remindLink: (url: string) => `打开工作台看：${url}`,
} as const;
