import type { Contact, Relation } from '../../src/hardship/reports/hardship-report.js';

/** What one invented household says, and what must therefore stand in its report. */
export interface InventedHousehold {
  name: string;
  relation: Relation;
  /** Who reports for whom, in its words. */
  who: string;
  village: string;
  contactWords: string;
  contact: Contact;
  story: readonly string[];
}

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const given = ['桂花', '铁柱', '秀兰', '建国', '玉梅', '长山', '春妮', '满仓', '凤霞', '石头'];
const troubles = [
  '去年腊月俺男人在工地上把腿摔断了，到现在下不了地',
  '俺娘查出尿毒症，一个礼拜要去县里透析三回',
  '七月那场大水把苞米地全淹了，一粒没收',
  '养的猪闹瘟病死了一圈，本钱都搭进去了',
  '厂子关了门，工钱欠着，家里两个娃等着交学费',
  '老伴走了，剩俺一个七十多岁的，地也种不动',
];
const relations: readonly [Relation, (name: string) => string][] = [
  ['self', (name) => `${name}，给自己家报`],
  ['relative', (name) => `替亲戚${name}报`],
  ['neighbour', (name) => `替邻居${name}报`],
];

/** The household of this number: the same number, the same household; no two numbers alike. */
export function inventHousehold(number: number): InventedHousehold {
  const pick = <Item>(items: readonly Item[], step: number): Item =>
    items[Math.floor(number / step) % items.length]!;
  const [relation, who] = pick(relations, 3);
  const phone = `138${String(number).padStart(8, '0')}`;
  const pin = String(1000 + (number % 9000));
  const contact: Contact = number % 4 === 0 ? { by: 'chat', pin } : { by: 'phone', phone };
  const story = [`${pick(troubles, 1)}。`, `门牌上写的是${number}号。`];
  const name = pick(surnames, 7) + pick(given, 1);
  return {
    name,
    relation,
    who: who(name),
    village: `开原市八宝镇新屯村${1 + (number % 9)}组`,
    contactWords: contact.by === 'phone' ? phone : pin,
    contact,
    story: number % 3 === 0 ? [...story, '日子实在过不下去了，求你们来看看。'] : story,
  };
}
