/** All a family is told of the steps of its case. Read aloud on the telephone and shown on a phone that may be shared. */
export const messageWording = {
  about: {
    own: (tail: string) => `您报的事（回执尾号${tail}），有新消息。`,
    /** Heard by who told it, and on the telephone by the household itself. */
    helper: (tail: string) => `替人报的那件事（回执尾号${tail}），有新消息。`,
    lead: (tail: string) => `您家的事（编号尾号${tail}），有新消息。`,
  },
  accepted: (office: string) =>
    `${office}已经受理，会有干部到家里核实情况。来的人会说明自己是谁；核实不收钱，也不问银行卡密码。`,
  noticeOfTakingIn: (until: string) =>
    `村里正在公示，${until}。公示里没有身份证号、电话、账号和病情。您有话要说，随时找村里。`,
  noticeOfRemoval: (until: string) =>
    `村里正在公示，准备标注风险消除，${until}。您觉得不对，请在这之前告诉村里。`,
  noticeUntil: (day: string) => `到${day}为止`,
  noticeUntilUnknown: '天数可以问村里',
  takenIn: '县里审定了：纳入监测帮扶。接下来乡镇会来商量怎么帮；帮哪些、帮多少，商量以后才定。',
  riskRemoved: '县里审定了：风险已经消除。以后又有难处，随时可以再报。',
  helpBegun: '帮扶开始了，有干部负责，会来家里看。',
  somethingMissing: '还差一点材料或者情况，补上才能往下办。',
  riskStays: '这次没有标注风险消除，帮扶照旧。',
  notTakenIn:
    '这次没有纳入监测帮扶。您觉得不对，可以申请复核，由乡镇再看一遍：在这里申请，或者跟村里、乡镇说一声，都行。',
  recheckTaken: '乡镇接了您的复核申请，会重新核实一遍。',
  removalTakenBack: '县里取消了「风险消除」的标注，接着帮扶。',
  movedAway: '因为迁到了外地，这件事在这里办结关闭。到了新地方又有难处，可以在那边报。',
  merged: '这一份和家里另外一份并在一起办，不会丢。',
  handedOver: '这件事转到另一个村接着办，不用重新报。',
  leftWords: '办事的干部给您留了话。',

  note: (words: string) => `说明：${words}`,
  noteElsewhere: '还有几句说明，不方便写在这里。发「查进度」就能看，也可以问村里。',
  ways: '不清楚的，可以问村委会、乡镇便民窗口，或者打12317（乡村振兴）、12345（政府热线）。',
} as const;
