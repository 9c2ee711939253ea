import type { AppErrorCode } from '../../shared/app-error.js';

/** What only the web pages say. */
export const webWording = {
  name: '明白人',
  slogan: '照着政府文件，回答政策问题',
  title: '明白人 · 政策问答',
  description: '问政策，看原文。每句回答都标明出自哪份文件。',
  skip: '直接去提问',

  heading: '想问什么政策，直接说',
  lead: '说家乡话也行。每句回答都有文件原文，没写的就说没写。',
  examplesHeading: '比如可以这样问',
  examples: [
    '院子里种菜养鸡，一户补多少钱？',
    '项目的钱分几次拨？',
    '公益岗的工钱从哪里出？',
    '遭了灾，能不能先帮一把？',
  ],
  placeOther: '别的地方，写在这里',
  placeHint: '县、乡镇或者村的名字',
  placeSave: '定这里',
  placeNone: '还没选，请点一个',
  placeNow: '地方',
  placeChange: '换',
  placeElsewhere: '不在上面？写在这里',
  newPerson: '换人',
  newPersonHint: '换个人用，前面的话都忘掉',

  cardLink: '自己勾一勾，做一张明白卡',
  statusLead: '想看报上去的事办到哪一步，点这里。要说回执号，还要核对电话或四个数字。',
  statusStart: '查进度',
  reportLead: '家里有难处，我替您往上报',
  reportStart: '报困难',
  askLabel: '您要说的话',
  askHint: '把话写在这里',
  send: '发送',
  attach: '发照片、录音',
  fileTooLarge: '这个文件太大了，没有发出去。照片请发小一点的，话音请分几段说。您写的字还在。',
  receipt: '回执号，请抄在纸上',
  youSaid: '您问',
  botSays: '明白人',
  waiting: '正在翻文件，请稍等',
  notSent: '没有发出去，可能信号不好。您写的字还在，再点一次「发送」。',
  privacy: '别写身份证号和银行卡号。',

  sourcesHeading: '出自这些文件',
  nearestHeading: '内容相近的文件（不是答案）',
  issuer: '发文单位',
  number: '文号',
  date: '日期',
  place: '适用地方',
  section: '章节',
  wholePassage: '看整段',
  seeOriginal: (n: number) => `看原文${n}`,

  footer: '我不是政府部门，说的都照文件，办事以当地答复为准。',
  footerWays: ['可以问村委会、乡镇便民窗口，或者打', '（乡村振兴）、', '（政府热线）。'],

  passageTitle: (title: string) => `${title} · 原文`,
  backToChat: '回去接着问',
  passageHeading: '您看的这一段',
  stateCurrent: '原文没有变动',
  stateChanged: '已修改',
  stateChangedNote: '这份文件后来改过，这段话已经和现在的不一样。下面是当时的原文。',
  stateRemoved: '已撤下',
  stateRemovedNote: '这份文件已经撤下。下面是当时的原文，只能作参考。',
  inDocument: '这段话在文件里的位置',
  currentDocument: '这份文件现在的内容',
  before: (n: number) => `看前面的${n}段`,
  after: (n: number) => `看后面的${n}段`,
  originalScript: '原文',
  simplifiedScript: '简体',
  sourceFile: '来源文件',
  sourceLink: '发布网页',
  print: '可以用浏览器的「打印」把这一页印出来。',

  notFoundTitle: '没有这一页',
  notFound: '这一页找不到了。请回到提问的地方，再问一遍。',
  passageNotFoundTitle: '没有找到这段原文',
  passageNotFound: '这个链接里的原文我这里没有。可能链接没有抄全。请回去再问一遍，我重新查。',
  failedTitle: '出了点毛病',
  formExpired: '这一页放得太久了。您写的字还在，请再点一次「发送」。',
} as const;

/** What a person reads when a request cannot be served; programs go by the code. */
export const errorWording: Partial<Record<AppErrorCode | 'not_found', string>> = {
  bad_request: '这个请求我看不懂。请检查以后再发。',
  session_unknown: '这次对话我不记得了。请重新开始。',
  choice_unknown: '这个按钮已经用不了。请把问题再问一遍。',
  text_too_long: '发来的内容太大了，没有收到。话请分几段发，照片请发小一点的。',
  rate_limited: '问得有点快，我跟不上了。请歇一会儿再问。',
  not_found: '没有这个地址。',
};

export const failedWording =
  '对不起，刚才出了毛病，没办成。请过一会儿再试。着急的话，可以打12317或者12345问。';
