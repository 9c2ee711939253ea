import type { CaseState } from '../../hardship/cases/case-transitions.js';
import type { CauseCode, CauseGroup } from '../../hardship/reports/cause.js';
import type { Relation } from '../../hardship/reports/hardship-report.js';
import type { Rejection } from '../../hardship/reports/intake.js';
import type { RefusalReason } from '../../hardship/cases/action-input.js';
import type { FamilyAnswer } from '../../hardship/messages/family-message.js';
import type { IntakeStep } from '../../hardship/reports/report-draft.js';

const hotlines = '12317（乡村振兴）或者12345（政府热线）';

/** Version of the words people agree to; a new wording gets a new one. */
export const consentVersion = '2026-11';

export const causeLabels: Record<CauseGroup, string> = {
  '01': '有人生病',
  '02': '遭了天灾',
  '03': '有人残疾',
  '04': '缺干活的人',
  '05': '出了意外',
  '06': '种养、买卖亏了',
  '07': '打工不稳当',
  '09': '孩子上学花钱',
  '99': '别的难处',
};

const disasterLabels: Partial<Record<CauseCode, string>> = {
  '0201': '发大水、内涝',
  '0202': '山体滑坡、塌方',
  '0203': '干旱',
  '0204': '虫害、牲口疫病',
  '0205': '风、雹、雪、冻',
  '0206': '地震',
};

export const causeName = (code: CauseCode): string =>
  disasterLabels[code] ?? causeLabels[code.slice(0, 2) as CauseGroup];

export const relationLabels: Record<Relation, string> = {
  self: '给自己家报',
  relative: '替亲戚报',
  neighbour: '替邻居报',
  cadre: '我是村干部，替人报',
  grid_worker: '我是网格员，替人报',
};

export const reportWording = {
  start: '报困难',
  privacy:
    '报之前先说清楚：您说的话加密存着，只给村里、乡镇、县里管帮扶的人看。想看存了什么，说「看我的信息」；想删，说「删我的信息」。不用说身份证号、银行卡号和收入。',
  askStory: '家里出了什么事？用平常话说就行，可以分几次说。说完了，点「说完了」。',
  storyBegun: (words: string) =>
    `您刚才说的我先记上：「${words}」。还有要说的，接着说；没有了，点「说完了」。`,
  storyMore: '记下了。还有要说的，接着说；没有了，点「说完了」。',
  done: '说完了',
  askWho: '怎么称呼您？要是替别人报，说是谁家。比如：「王桂花，给自己家报」，或者「替邻居李大爷」。',
  askNameOfSelf: '怎么称呼您？写名字，或者老李、王婶这样也行。',
  askNameOfOther: '替谁家报？怎么称呼那家人？写名字，或者老李、王婶这样也行。',
  askRelation: (name: string) => `您和${name}是什么关系？点一个。`,
  askVillage: '住在哪里？写县、乡镇和村，比如「开原市八宝镇某某村」。不会写村名，点一个地方也行。',
  askVillageNoPlaces: '住在哪里？写县、乡镇和村，比如「开原市八宝镇某某村」。',
  asWritten: (words: string) => `就按我写的记：${words}`,
  askContact:
    '怎么找得到您？写电话号码。没有电话的，写四个好记的数字，以后查进度用。也可以点下面的，四个数字我替您定。',
  byLeader: '没电话，找村组长转告',
  byChat: '没电话，就在这里告诉我',
  askCause: (likely: readonly string[]) =>
    likely.length === 0
      ? '主要是哪种难处？点一个。有好几种，就都写上，比如「生病、上学」。'
      : `我听着像是：${likely.join('、')}。对不对？点一个。有好几种，就都写上，比如「生病、上学」。`,
  likelyCauses: (labels: readonly string[]) => `对，是${labels.join('和')}`,
  helper: (name: string) => `报的人：${name}`,
  summaryHeading: '我念一遍，您听对不对：',
  summaryOther: '我念一遍，请您也念给那家人听：',
  confirmAsk: '对的话，就点下面同意的那个。哪里不对，点「改」。',
  consentSelf: '我说的都是真的。我同意村里、乡镇和县里上门核实，也同意和有关部门核对信息。',
  consentHelper: (name: string) =>
    `我替${name}报。我说的都是真的，跟${name}说过了，那边同意报，也同意上门核实、和有关部门核对信息。`,
  agreeSelf: '同意，报上去',
  agreeHelper: '那边同意，报上去',
  change: '改',
  disagree: '先不报',
  askChange: '要改哪一样？',
  itemLabels: {
    story: '事情经过',
    who: '称呼',
    village: '地方',
    contact: '联系办法',
    cause: '难处种类',
    confirm: '',
    change: '',
  } satisfies Record<IntakeStep, string>,

  resumeCode: (code: string) => `要是中途断了，回来发「接着报 ${code}」，我就接着记。`,
  paused: (code: string, days: number) =>
    `好，先不说了。您说过的我留${days}天。想接着报，发「接着报 ${code}」。不想留，说「删我的信息」。`,
  goingOn: '咱们接着报。',
  restored: '找到了，接着报。',
  draftWaiting: '上次有一份没报完的困难，还留着。是您的，点「接着报」；不是，不用管。',
  resume: '接着报',
  askResumeProof: {
    digits: '怕弄错人：请说报的时候留的电话后四位，或者那四个数字。说接续码也行。',
    name: '怕弄错人：请说报的时候留的称呼。说接续码也行。',
    code: '怕弄错人：请说接续码，十二个数字。',
  },
  leftOrAnew: '上次有一份没报完的困难，还留着。接着报那一份，还是重新报一份？',
  startAnew: '重新报一份',
  draftPaused: '这份先停着呢，说过的都还留着。',
  resumeWrong: '对不上。请再说一遍，或者说接续码。不是您的，说「算了」。',
  resumeGone: '这个接续码找不到了。可能记错了，也可能放得太久已经删了。可以重新报，说「报困难」就行。',
  resumeMistyped: '接续码好像抄错了一个数。请再看一遍，是十二个数字。',
  draftGone: '这份没报完的已经不在了。要重新报，说「报困难」。',

  submitted: (receipt: string) => `报上去了。您的回执号是：${receipt}。请记下来，查进度要用。`,
  pinGiven: (pin: string) => `您的四个数字是：${pin}。查进度的时候要说，也请记住。`,
  factorPhone: '查进度的时候，再说电话后四位就行。',
  nextStep: (urgent: boolean) =>
    urgent
      ? '您这件事我标了「急」，干部一看就能看到。下一步：村里或者乡镇会有人去家里看。'
      : '下一步：村里或者乡镇会有人去家里看，核实情况。',
  noPromise: `我不是政府部门，能不能帮、帮多少，要由政府核实了再定。等不及的，可以先找村委会、乡镇，或者打${hotlines}。`,
  linkedKnown: '您家以前报过一份，还在办。两份已经连在一起，由工作人员看是不是一件事，不会丢。',
  linkedMaybe: '要是您家以前报过，工作人员会放在一起看，不会丢，也不会重复算。',
  alreadySubmitted: (receipt: string) => `这份已经报上去了，回执号是：${receipt}。`,
  alreadySubmittedPlain: '这份已经报上去了。要看办得怎么样，说「查进度」。',

  rejections: {
    empty: '您还没写字呢。',
    old_button: '这个按钮是前面那一步的，现在用不上了。',
    no_such_option: '没有这个编号。',
    story_unreadable: '这个我看不懂。请用汉字写，写错字也没关系。',
    story_full:
      '这一句没记上：前面已经记了两百条，装不下了。点「说完了」，我们往下走；剩下的，报完了可以补充。',
    story_missing: '您还没说是什么事呢。',
    name_unclear: '这个我没认出是谁。写两三个字就行，比如「王桂花」「老李」。',
    name_missing: '还差一个称呼。',
    village_unclear: '这个地方我没认出来。请写县、乡镇和村的名字。',
    village_too_long: '这段太长了，没记上。地方请写短一点，不超过120个字。',
    contact_unclear: '这个我没看明白。写一个电话号码，或者四个数字，或者点下面的。',
    phone_wrong_length: '这个电话的数字好像不对，手机号是11个数字。请再写一遍。',
    cause_unclear: '我没听出是哪种难处。请点一个，或者写编号。',
    too_many_causes: '最多选五种。请挑最要紧的。',
    consent_needed:
      '不同意的话，我就不能往上报，您说过的先留着。想好了再点同意；不想报了，说「不说了」；要删，说「删我的信息」。',
    confirm_unclear: '请点一个：同意就报上去，要改就点「改」。',
    nothing_before: '前面没有了，这是第一步。',
    not_that_item: '没找到要改的这一样。请点一个。',
  } satisfies Record<Rejection, string>,

  numbersMasked: '身份证号和银行卡号我没有留下：报困难用不着，干部上门的时候才看证件。',

  // 查进度
  askReceipt: '请发您的回执号，十个数字。',
  receiptMistyped: '回执号好像抄错了一个数。请再看一遍，是十个数字。',
  receiptLost: `回执号找不到也不要紧，您报的还在。带上名字去村委会、乡镇便民窗口问，或者打${hotlines}。`,
  receiptUnknown: '这个回执号和后面的数字对不上。请看看有没有抄错。',
  askFactor: '再说一下报的时候留的电话后四位，或者那四个数字。',
  tooManyTries: `试的次数太多了，为了保护您家的信息，先停一个小时。着急的话，打${hotlines}，或者去村委会问。`,
  status: {
    待核实: ['已经收到，等着派人。', '村里或者乡镇会有人去家里看。'],
    核实中: ['正在核实，会有人上门，也会核对信息。', '村里开会评议，再公示几天。'],
    评议公示: ['村里正在评议、公示。', '公示没有异议，就报到乡镇审核。'],
    乡镇审核: ['到了乡镇，正在审核。', '乡镇审过了，就报到县里。'],
    县级审定: ['到了县里，正在审定。', '县里定下来，会告诉您结果。'],
    已纳入: ['县里已经定了，您家纳入了监测帮扶。', '乡镇会来商量怎么帮。'],
    帮扶中: ['正在帮扶。', '干部会定期来看。'],
    风险消除: ['县里认定，您家的风险已经消除。', '以后又有难处，可以再报。'],
    不予纳入: ['这次没有纳入。', '您要是觉得不对，可以要求复核，由乡镇再看一遍。'],
    已关闭: ['这件事已经办结关闭了。', '又有难处，可以再报。'],
  } satisfies Record<CaseState, [string, string]>,
  statusLine: (state: CaseState, now: string, since: string) => `现在到了「${state}」：${now}（${since}起）`,
  nextLine: (next: string) => `下一步：${next}`,
  byWhen: (days: number, what: string) => `期限：${what}，${days}个工作日内。`,
  byWhenUnknown: '期限：您那里几天内办完，县里还没有录入，可以问下面的人。',
  whoToCall: (contacts: readonly string[]) => `可以找：${contacts.join('；')}。`,
  whoToCallUnknown: `可以找：村委会、乡镇便民窗口，或者打${hotlines}。`,
  reason: (words: string) => `说明：${words}`,
  recheckAsked: '您要求的复核，乡镇还在看。',
  urgentMarked: '这件事标了「急」。',
  erasedCase: '您的信息已经按您的要求删了，只剩办理的步骤。',

  // messages to the family
  answers: {
    why: '为什么',
    recheck: '申请复核',
    amend: '回句话',
    status: '查进度',
  } satisfies Record<FamilyAnswer, string>,
  hint: '这里有一条关于回执的消息。是您的，发「查进度」，说了回执号和四个数字，就能看。不是您的，不用管。',
  untold: '给您留的话：',
  whyNow: (state: CaseState, now: string) => `办到了「${state}」：${now}`,
  whyCode: (reason: string) => `原因：${reason}`,
  whyCodes: {
    no_risk: '核实下来，眼下没有看到返贫致贫的风险。',
    risk_solved: '说的那个难处，已经解决了。',
    covered_elsewhere: '已经在别处纳入了。',
    not_of_this_place: '不是本地的农村户口，要到户口所在的地方报。',
    not_as_told: '核实到的情况，和报的对不上。',
    other: null,
  } satisfies Record<RefusalReason, string | null>,
  whyUnknown: '办的人没有写明原因。您可以当面问，他们应当说清楚。',
  /** What is looked for in the documents, so that the family can hold it against what was said. */
  whyQuestions: {
    评议公示: '监测对象认定为什么要公示，公示几天？',
    不予纳入: '什么样的农户可以认定为防返贫监测对象？',
    风险消除: '监测对象风险消除要什么条件？',
    已纳入: '监测对象有哪些帮扶措施？',
    帮扶中: '监测对象有哪些帮扶措施？',
  } satisfies Partial<Record<CaseState, string>>,
  whyWritten: (answer: string) => `文件里有一段相关的话，您可以对照着看：\n${answer}`,
  whyNotFound: '这一条写在哪份文件里，我没有找到，可以请村里或者乡镇拿给您看。',

  withdraw: '撤回',
  recheck: '要求复核',
  amend: '补充、更正',
  see: '看我的信息',
  erase: '删我的信息',
  statusButton: '查进度',
  withdrawSure: '撤回以后，这份报告就不再往下办了。真的要撤回吗？',
  withdrawYes: '是，撤回',
  keepIt: '不，留着',
  kept: '好，没有动。',
  withdrawn: '撤回了，办理停在这里。以后又有难处，可以再报。',
  withdrawNotNow: '这件事已经定下来了，不能再撤回。有变化，说「补充」告诉我，或者找村委会、乡镇。',
  recheckNotNow: '还没到复核的时候：结果是「不予纳入」，您觉得不对，那时才要求复核。想加话，说「补充」。',
  amendClosed: '这件事已经关闭了，加不进去。又有难处，说「报困难」，再报一份。',
  recheckNoted: '记下了，您要求复核。乡镇会再看一遍，把结果告诉您。',
  askAmend: '要补充什么，或者哪里要更正？写给我，我附在后面，原来的话不动。',
  amended: '附上了，干部看得到。原来的话没有动。',
  seeHeading: '您报的这份，存着这些：',
  seeNothing: '除了这几句聊天，我没有存您的信息。以前在这里报过的，发「查进度」，说了回执号就能看。',
  eraseSure:
    '删了就找不回来：您说的话、称呼、地方、电话、照片都会删掉，只留下办到哪一步的记录，不带您的信息。还没办完的，也就不往下办了。真的要删吗？',
  eraseDraftSure: '没报完的这份会全部删掉，找不回来。真的要删吗？',
  eraseYes: '是，删掉',
  erased: '删掉了。您的话和信息都没有了，前面的聊天我也忘了。您手机上的聊天记录，要您自己删。',
  eraseConversation: '这个聊天里，我记着您前面问的话和地方。要忘掉，说「换人」就行。',

  groupChat: '这里人多，家里的事不方便说。请点我的头像，私下跟我说「报困难」。',
  offer: `家里有难处，不用不好意思说。要往上报，点「报困难」，您刚才的话我先替您填上，报不报由您。也可以直接找村委会、乡镇，或者打${hotlines}。`,
  offerUrgent: '等人安全了，要往上报困难，点「报困难」。',

  attached: (count: number) => `收到了，一共${count}个。`,
  attachmentNotNow: '现在还不用发照片。要报困难，先说「报困难」，再发照片。',
  voiceKept: '您的话音我存下了，干部听得到。我还听不懂话音，请打字或按数字。',
  voiceNotNow: '对不起，我还听不懂话音。请打字或按数字。',
  attachmentRefused: {
    too_large: '这个文件太大了，我收不下。照片请发小一点的，话音请分几段说。',
    not_readable:
      '这个文件我打不开。请发照片，或者话音。苹果手机的照片打不开，就截个屏发来；单子是PDF的，也截屏或者拍下来发。',
  },
  attachmentTooMany: '照片和话音够多了，最多十个。',
} as const;
