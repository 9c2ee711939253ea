import { beforeAll, describe, expect, test } from 'vitest';
import { loadRegions } from '../../../src/policy/corpus/known-regions.js';
import type { RegionList, RegionPath } from '../../../src/policy/corpus/region-list.js';

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegions('corpus', [
    '辽宁省铁岭市开原市',
    '辽宁省阜新市',
    '湖北省咸宁市',
    '山西省',
    '云溪省青石市白水县',
  ]);
});
const resolve = (typed: string, near?: string) => regions.resolve(typed, near as RegionPath | undefined);
const named = (text: string, near?: string) =>
  regions.mentions(text, near as RegionPath | undefined).map((mention) => mention.path as string);

describe('a place as typed', () => {
  test.each([
    ['开原', '辽宁省铁岭市开原市'],
    ['辽宁开原市', '辽宁省铁岭市开原市'],
    ['辽宁省铁岭市开原市', '辽宁省铁岭市开原市'],
    ['開原市', '辽宁省铁岭市开原市'],
    ['开原县', '辽宁省铁岭市开原市'],
    ['辽宁省 · 阜新市 · 阜蒙县', '辽宁省阜新市阜新蒙古族自治县'],
    ['阜新', '辽宁省阜新市'],
    ['吉林', '吉林省'],
    ['内蒙古', '内蒙古自治区'],
    ['恩施州利川市', '湖北省恩施土家族苗族自治州利川市'],
    ['仙桃', '湖北省仙桃市'],
    ['北京朝阳区', '北京市朝阳区'],
    ['我家在辽宁彰武那边', '辽宁省阜新市彰武县'],
    ['开原市八宝镇王家村', '辽宁省铁岭市开原市八宝镇王家村'],
    ['云溪省青石市白水县城关街道办', '云溪省青石市白水县城关街道办'],
    ['开原市城东街道办', '辽宁省铁岭市开原市城东街道办'],
    ['务欢池镇', '辽宁省阜新市阜新蒙古族自治县务欢池镇'],
    ['佳县', '陕西省榆林市佳县'],
    ['全国', '全国'],
  ])('%s is %s', (typed, path) => expect(resolve(typed)).toBe(path));

  test('a place no list knows is taken as typed and split at its suffixes', () => {
    const path = resolve('临江省南溪市北山县柳树镇王家村')!;
    expect(path).toBe('临江省南溪市北山县柳树镇王家村');
    expect(regions.levels(path)).toEqual(['临江省', '南溪市', '北山县', '柳树镇', '王家村']);
    expect(resolve('开原市青石乡')).toBe('辽宁省铁岭市开原市青石乡');
  });

  test('an invented place of a document is known by its short name', () => {
    expect(resolve('白水')).toBe('云溪省青石市白水县');
    expect(regions.levels(resolve('白水')!)).toEqual(['云溪省', '青石市', '白水县']);
  });

  test('the asker’s own place decides between places of one name', () => {
    expect(resolve('海州区', '辽宁省铁岭市开原市')).toBe('辽宁省阜新市海州区');
    expect(resolve('朝阳区', '吉林省长春市')).toBe('吉林省长春市朝阳区');
    expect(resolve('青石村', '辽宁省铁岭市开原市')).toBe('辽宁省铁岭市开原市青石村');
  });

  test.each(['你好', '低保怎么办', '什么村', '和平', '', '2024'])('%s is no place', (typed) =>
    expect(resolve(typed)).toBeNull(),
  );

  test('a name of several places that nothing decides stays as typed', () =>
    expect(resolve('朝阳区')).toBe('朝阳区'));
});

describe('places in running text', () => {
  test.each([
    ['我姐嫁到阜新了,她那边呢', ['辽宁省阜新市']],
    ['辽宁省铁岭市开原市八宝镇的院子补贴', ['辽宁省铁岭市开原市八宝镇']],
    ['开原和彰武哪个给得多', ['辽宁省铁岭市开原市', '辽宁省阜新市彰武县']],
    ['阜蒙县务欢池镇、阿尔乡镇', ['辽宁省阜新市阜新蒙古族自治县务欢池镇', '辽宁省阜新市彰武县阿尔乡镇']],
    ['崇阳咋办', ['湖北省咸宁市崇阳县']],
    ['開原市院子補助', ['辽宁省铁岭市开原市']],
    ['山西右玉的羊', ['山西省朔州市右玉县']],
    ['兰考县有没有', ['河南省开封市兰考县']],
    ['俺闺女嫁到兰考了', ['河南省开封市兰考县']],
    ['俺们青溪县养牛有没有补贴', ['青溪县']],
    ['白水给不给', ['云溪省青石市白水县']],
    ['我在费县住院能报几成', ['山东省临沂市费县']],
    ['和县有没有补贴', ['安徽省马鞍山市和县']],
    ['我家义县的低保一月多少', ['辽宁省锦州市义县']],
    ['我们义县养牛补多少', ['辽宁省锦州市义县']],
    ['请问义县养牛补多少', ['辽宁省锦州市义县']],
    ['老家义县的地咋办', ['辽宁省锦州市义县']],
    ['今年义县给多少', ['辽宁省锦州市义县']],
    ['咱义县给多少', ['辽宁省锦州市义县']],
    ['和义县比哪个多', ['辽宁省锦州市义县']],
    ['隔壁义县给多少', ['辽宁省锦州市义县']],
    ['我家曹县的', ['山东省菏泽市曹县']],
    ['俺费县的低保', ['山东省临沂市费县']],
    ['隔壁应县给多少', ['山西省朔州市应县']],
    ['俺闺女住在柳河那边', ['吉林省通化市柳河县']],
    ['我屋妹儿嫁到青石市沙坝县去了', ['云溪省青石市沙坝县']],
  ])('%s', (text, paths) => expect(named(text)).toEqual(paths));

  test.each([
    '展开原因',
    '六成都领了',
    '俺桃园底下又种了一茬菜',
    '离开原来的家',
    '公安平台',
    '农村新民居',
    '长治久安',
    '城区改造',
    '老城区',
    '贫困县',
    '俺们县',
    '隔壁乡',
    '返乡创业',
    '开个超市',
    '美丽乡村建设',
    '和平年代',
    '平安到家',
    '走通道',
    '心里安宁',
    '大方一点',
    '赤壁之战',
    '日照时间',
    '路费县里给多少',
    '市级和县级的频次',
    '报单县里不收',
    '路费县给多少',
    '报单县不收',
    '市和县都给',
    '大家和县干部',
    '住新县城',
    '听讲县头给一回车费',
    '我想找县农业局',
    '姑妈住在柳河边上',
    '阳光大同',
    '中心镇',
  ])('%s names no place', (text) => expect(named(text)).toEqual([]));

  test('阜新建设试验区 is 阜新, not 建设镇', () => expect(named('阜新建设试验区')).toEqual(['辽宁省阜新市']));

  test('offsets are those of the text', () => {
    const text = '他说開原市,還有阜新。';
    for (const { start, end, text: words } of regions.mentions(text))
      expect(text.slice(start, end)).toBe(words);
  });
});

test('a place contains itself and what lies below it, level by level', () => {
  const contains = (outer: string, inner: string) =>
    regions.contains(outer as RegionPath, inner as RegionPath);
  expect(contains('辽宁省', '辽宁省铁岭市开原市')).toBe(true);
  expect(contains('辽宁省铁岭市开原市', '辽宁省铁岭市开原市')).toBe(true);
  expect(contains('辽宁省铁岭市开原市', '辽宁省铁岭市')).toBe(false);
  expect(contains('辽宁省阜新市', '辽宁省铁岭市')).toBe(false);
  expect(contains('全国', '辽宁省阜新市')).toBe(true);
  expect(contains('青石', '青石市白水县')).toBe(false);
});
