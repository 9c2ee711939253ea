/** What only the terminal says. */
export const terminalWording = {
  howTo: '直接写问题，按回车。写编号选下面的选项。/help 看怎么用，/quit 退出。',
  prompt: '您说> ',
  botName: '明白人：',
  nearestHeading: '内容相近的文件（不是答案）：',
  choicesHeading: '写编号就行：',
  goodbye: '好，再见。',
  choiceUnknown: '没有这个编号。请看上面最后一排编号。',
  oneNumber: '这几个编号不能一起选。请一次写一个编号。',
  failed: '对不起，刚才出了毛病，没答上来。请再说一遍。要是一直不行，可以打12317或者12345问。',
} as const;
