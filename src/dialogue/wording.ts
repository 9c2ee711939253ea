import type { PersonalNumber } from '../shared/mask-personal-numbers.js';

/** Where people ask when the bot cannot help; said in full wherever it matters. */
const officialWays =
  '可以问村委会，或者到乡镇的便民窗口问。也可以打12317（乡村振兴），或者12345（政府热线）。';

/** Everything the conversation says by itself; answers about policy come from the policy domain. */
export const wording = {
  greeting: '您好，我是明白人。我照着政府文件回答政策问题。',
  whatToAsk: '您想问什么，直接说就行。比如：院子里种菜，一户能补多少钱？\n先告诉我您在哪个地方，我查得更准。',
  emptyPrompt: '您还没写字呢。想问什么，直接说，说家乡话也行。',
  help: [
    '我能帮您查政策文件，也能替您把家里的难处报上去。您这样用：',
    '1. 想问什么，直接说。一次问一件事最清楚。',
    '2. 各地规定不一样。告诉我您在哪个县，我按您那里的文件查。',
    '3. 每个回答下面有文件原文。点「看原文」就能看。',
    '4. 答得不对，点「没答对」。',
    '5. 家里有难处，说「报困难」，我一步一步记下来，往上报。报过的，说「查进度」。',
    '6. 说「看我的信息」，看我存了什么；说「删我的信息」，我就删掉。',
    '7. 换地方，说「换地方」。换个人用，说「换人」，前面的话我就忘掉。',
    '报困难的时候，说「返回」回上一步，说「改」改前面的，说「不说了」先停下。',
    '不用告诉我身份证号和银行卡号。',
    `我不是政府部门，办事以当地答复为准。${officialWays}`,
  ].join('\n'),
  tooLong: '这段话太长了，我一次看不完。请分成几段发给我，一段一件事。',
  personForgotten: '好，前面的话和地方我都忘掉了。现在换您说，想问什么？',

  askPlace: '您在哪个地方？点一个，或者把县名写给我。',
  askPlaceAgain: '这个地方我没认出来。请写县或者乡镇的名字，比如「开原市」。',
  placeNotRead: '您选的地方我没认出来，先不按地方查。',
  placeSet: (place: string) => `好，记住了：您在${place}。下面按这个地方的文件查。`,
  placeSetUncovered: (place: string, known: string) =>
    `好，记住了：您在${place}。不过我手里还没有这个地方的文件。我现在有这些地方的：${known}。`,
  placeSetNoneKnown: (place: string) => `好，记住了：您在${place}。不过我手里现在还没有文件。`,

  seeOriginal: (n: number) => `看原文${n}`,
  seeNearest: (n: number) => `看相近的${n}`,
  helpful: '有用',
  notHelpful: '没答对',
  changePlace: '换地方',
  howToUse: '怎么用',
  back: '返回',
  stop: '不说了',

  nearestNote: '下面列出的文件只是内容相近，不是答案。',
  partHeading: (n: number, question: string) => `第${n}问：${question}`,

  thanks: '谢谢您告诉我。还想问什么，接着说。',
  sorryNotHelpful: `对不起，这回没帮上您。您的问题我记下了，留给县里的人看，好把答案补上。您现在${officialWays}`,
  alreadyNoted: '这个您说过了，我已经记下了。',
  originalGone: '这段原文我找不到了。请再问一遍，我重新查。',
  originalHeading: (title: string) => `《${title}》`,
  /** In the place of a date: every source says of when it is, or that it does not. */
  undated: '没写日期',

  numbersMasked: (kinds: readonly PersonalNumber[]) =>
    `您发的${kinds.map((kind) => numberNames[kind]).join('和')}我没有留下。查政策用不着这些，请不要发给我。`,
} as const;

const numberNames: Record<PersonalNumber, string> = { id: '身份证号', phone: '电话号码', card: '银行卡号' };
