/** What only Telegram says. */
export const telegramWording = {
  sourcesHeading: '出自这些文件：',
  nearestHeading: '内容相近的文件（不是答案）：',
  quoted: (words: string) => `“${words}”`,

  sharePhone: '发我的电话号码',
  fileRefused: {
    too_large: '这个文件太大了，我收不下。照片请发小一点的，话音请分几段说。',
    not_fetched: '这个文件我没取到，没有收下，可能是网络不好。请再发一次。',
  },
  clearTheRest:
    '我发的、带您家信息的话，能删的我都删了。您自己发的，要您自己删：按住那句话，点「删除」；或者点右上角，把整个聊天清空。',
  unreadable: '这个我看不懂。想问什么政策，请打字告诉我。',
  tooFast: (seconds: number) =>
    `您说得太快了，我跟不上。这一句没有记下，接着发的也记不下。请等${seconds}秒，再从这一句说起。`,
  missed: (count: number) => `刚才太快，后面还有${count}句我也没有记下。要紧的，请再说一遍。`,
  choiceUnknown: '这个按钮已经用不了。请把问题再问一遍。',
  failed: '对不起，刚才出了毛病，没答上来。请过一会儿再问。着急的话，可以打12317或者12345问。',

  /** The menu beside the input. */
  commands: {
    start: '开始',
    report: '报困难',
    status: '查进度',
    mydata: '看我的信息',
    erase: '删我的信息',
    help: '怎么用',
    place: '换地方',
    newperson: '换个人用',
  },
} as const;
