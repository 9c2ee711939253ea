const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const sentenceEnd = /[。！？!?；;\n]/;
const number = '(?:联系)?(?:电话|手机|号码|座机|联系方式)(?:号码?)?';
/** 我的电话是…, 打我…, 联系我…, 打这个… right before a number. */
const toldAsOwn = new RegExp(
  `(?:(?:我|俺|咱|额|本人|自己)们?(?:家里?)?的?${number}|(?:打|拨|联系|找|呼)(?:我|俺|咱)(?:的)?(?:${number})?|(?:打|拨|联系)(?:这个|这|下面(?:这个)?)(?:${number}|号)?)(?:也?是|就是|[:：])?[\\s,，]*$`,
  'u',
);
const bareNumber = new RegExp(`${number}(?:也?是|就是|[:：])?\\s*$`, 'u');
const ownAfter =
  /^[\s,，]*(?:这|那)?(?:个)?(?:就)?是(?:我|俺|咱)们?(?:家)?(?:自己)?的?(?:电话|手机|号码?|联系)/u;
/** Anybody else a number may belong to. */
const somebodyElse =
  /老板|工头|包工|经理|厂|公司|单位|工地|村长|组长|队长|屯长|书记|支书|主任|干部|会计|网格|邻居|隔壁|亲戚|朋友|同学|工友|老乡|儿|女|闺|娃|孩|孙|老伴|男人|老公|丈夫|媳妇|老婆|爹|娘|爸|妈|哥|姐|弟|妹|叔|舅|姑|姨|婶|伯|爷|奶|他|她|人|谁|医生|大夫|医院|老师|学校|派出所|公安|警|法院|律师|骗|债主|中介|保险|信用社|银行|乡|镇|政府/u;

/** A mobile number a story tells as the teller's own; anybody else's stays in the story. */
export function phoneInStory(text: string): string | null {
  const story = text.normalize('NFKC');
  for (const { 0: phone, index } of story.matchAll(mobile)) {
    const before = story.slice(0, index).split(sentenceEnd).at(-1)!;
    const own = toldAsOwn.test(before) || ownAfter.test(story.slice(index + phone.length));
    if (own || (bareNumber.test(before) && !somebodyElse.test(before))) return phone;
  }
  return null;
}
