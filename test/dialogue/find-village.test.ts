import { expect, it } from 'vitest';
import { findVillage, villageInStory } from '../../src/dialogue/report/find-village.js';
import { smallRegionList } from '../fakes/small-region-list.js';

const near = '河东省青川市云溪县';

it.each([
  ['老家四川黑水村，现在住新屯村，地淹了', '新屯村'],
  ['我住在新屯村，娘家在黑水村', '新屯村'],
  ['娘家在黑水村，嫁到新屯村', '新屯村'],
  ['我是黑水村的，现在住新屯村', '新屯村'],
  ['我女儿嫁到黑水村，我家在新屯村三组', '新屯村三组'],
  ['我在黑水村的砖厂打工，家在新屯村', '新屯村'],
  ['我家住云溪县新屯村', '云溪县新屯村'],
  ['老家是黑水村', null],
  ['我在黑水村的砖厂打工', null],
  ['我们家在这个村', null],
  ['我儿子住在黑水村', null],
  ['老伴住院花了不少，全村都晓得', null],
])('a story says where its people live: %s', (story, said) => {
  expect(villageInStory(story, near, smallRegionList)?.said ?? null).toBe(said);
});

it.each([
  ['云溪县新屯村，行不行？', '云溪县新屯村'],
  ['老家四川黑水村，现在住云溪县新屯村', '云溪县新屯村'],
  ['我家住在新屯村', '新屯村'],
])('an answer names a place: %s', (text, said) => {
  expect(findVillage(text, near, smallRegionList)?.said).toBe(said);
});
