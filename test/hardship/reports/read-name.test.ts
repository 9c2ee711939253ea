import { expect, it } from 'vitest';
import { nameInStory, readWho } from '../../../src/hardship/reports/read-name.js';

it.each([
  ['王桂花', '王桂花', null],
  ['我叫李铁柱', '李铁柱', null],
  ['替邻居李大爷', '李大爷', 'neighbour'],
  ['王桂花，给自己家报', '王桂花', 'self'],
  ['我是村干部，替张三报', '张三', 'cadre'],
  ['老李', '老李', null],
  ['欧阳建国', '欧阳建国', null],
  ['佘璧琮', '佘璧琮', null],
  ['二妮', '二妮', null],
  ['阿依古丽·买买提', '阿依古丽·买买提', null],
  ['བཀྲ་ཤིས', 'བཀྲ་ཤིས', null],
  ['替我二叔', '二叔', 'relative'],
  ['啊啊啊', null, null],
  ['你问这个干啥', null, null],
  ['我不知道', null, null],
  ['谢谢', null, null],
] as const)('reads %s', (text, name, relation) => {
  expect(readWho(text)).toEqual({ name, relation });
});

it('takes only a name that a story introduces', () => {
  expect(nameInStory('我叫王桂花，老伴病了').name).toBe('王桂花');
  expect(nameInStory('我是真没办法，王家的地也淹了').name).toBeNull();
  expect(nameInStory('我是网格员小李，村里有户人家').relation).toBe('grid_worker');
});
