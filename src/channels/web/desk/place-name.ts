/** The last level of a path, for headers: 河东省青川市云溪县八宝镇 → 八宝镇. The whole path when it has no levels. */
export function shortPlaceName(region: string): string {
  const levels = region.match(/.+?(?:省|自治区|市|自治州|地区|盟|县|旗|区|镇|乡|街道|村|社区|组)/gu);
  return levels?.at(-1) ?? region;
}
