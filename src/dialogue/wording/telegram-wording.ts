/** What only Telegram says. */
export const telegramWording = {
  sourcesHeading: '出自这些文件：',
  nearestHeading: '内容相近的文件（不是答案）：',
  quoted: (words: string) => `“${words}”`,

  voice: '对不起，我还听不了语音。请打字告诉我，写得不对也没关系。',
  picture: '对不起，我还看不了照片和文件。请把想问的打成字发给我。',
  unreadable: '这个我看不懂。想问什么政策，请打字告诉我。',
  tooFast: '您问得有点快，我跟不上了。请歇一会儿再问。',
  choiceUnknown: '这个按钮已经用不了。请把问题再问一遍。',
  failed: '对不起，刚才出了毛病，没答上来。请过一会儿再问。着急的话，可以打12317或者12345问。',

  /** The menu beside the input. */
  commands: { start: '开始', help: '怎么用', place: '换地方', newperson: '换个人用' },
} as const;
