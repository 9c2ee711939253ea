const patterns: readonly RegExp[] = [
  // the date or the office that signs
  /^(\d{4}年)?\d{1,2}月\d{1,2}日[。)]?$/,
  /^[^,，。;；]{2,30}(人民政府|委员会|办公室|办公厅|[局厅部院])$/,
  // 各乡镇人民政府、县直有关部门:
  /^[^,。;；]{0,10}(各|尊敬的)[^。;；]{2,40}[:：]$/,
  // 为做好…工作,制定本方案。 现将…印发给你们,请认真贯彻执行。
  /(制定|制订)(了)?本(实施)?(方案|办法|细则|规定|意见|指南)[。.]?$/,
  /现(将|就|予)[^。]{2,60}(如下|给你们|予以印发)[^。]{0,20}[。:：]?$/,
  /^请[^。]{0,12}(认真|结合实际|遵照)[^。]{0,12}(贯彻|执行|落实)[^。]{0,4}[。.]?$/,
];

/** Signatures, salutations and purpose clauses: words every document has, which answer no question. Search form. */
export function saysNothing(sentence: string): boolean {
  return patterns.some((pattern) => pattern.test(sentence));
}
