import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIntent, type Intent } from '../../src/dialogue/read-intent.js';
import { loadRegions } from '../../src/policy/corpus/known-regions.js';
import type { RegionList } from '../../src/policy/corpus/region-list.js';

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegions(join(import.meta.dirname, '../../corpus'), [
    '辽宁省铁岭市开原市',
    '辽宁省阜新市',
    '湖北省咸宁市',
    '山西省',
  ]);
});
const read = (text: string, placeAsked = false): Intent =>
  readIntent(text, { regions, near: null, placeAsked, onlyPlaceAsked: false });

describe('a whole message', () => {
  it.each([
    ['开原', '辽宁省铁岭市开原市'],
    ['我在阜蒙县', '辽宁省阜新市阜新蒙古族自治县'],
    ['俺家在彰武', '辽宁省阜新市彰武县'],
    ['我是开原的', '辽宁省铁岭市开原市'],
    ['俺们村是开原的', '辽宁省铁岭市开原市'],
    ['我是山西人', '山西省'],
    ['我在开原市李家台乡。', '辽宁省铁岭市开原市李家台乡'],
    ['俺在昌图这边', '辽宁省铁岭市昌图县'],
    ['我在云溪县', '云溪县'],
  ])('%s is a place', (text, place) => {
    expect(read(text)).toEqual({ kind: 'place', place });
  });

  it.each([
    '低保',
    '产业园区',
    '开发区',
    '俺村',
    '农村',
    '行政村',
    '开原的补贴有多少',
    '阜新的公益岗位',
    '我在家种地',
    '我在外地打工',
    '我是低保户',
    '就是那个',
    '我家在村东头',
    '尾款呢',
    '开原吗?',
  ])('%s is no place, even when one was asked for', (text) => {
    expect(read(text).kind).toBe('question');
    expect(read(text, true).kind).toBe('question');
  });
});
