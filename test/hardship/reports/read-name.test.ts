import { expect, it } from 'vitest';
import { readWho, readWhoAsWritten } from '../../../src/hardship/reports/read-name.js';
import { whoInStory } from '../../../src/hardship/reports/who-in-story.js';

it.each([
  ['王桂花', '王桂花', null],
  ['我叫李铁柱', '李铁柱', null],
  ['替邻居李大爷', '李大爷', 'neighbour'],
  ['王桂花，给自己家报', '王桂花', 'self'],
  ['王桂花，给自己家报，行不', '王桂花', 'self'],
  ['我是村干部，替张三报', '张三', 'cadre'],
  ['老李', '老李', null],
  ['欧阳建国', '欧阳建国', null],
  ['二妮', '二妮', null],
  ['阿依古丽·买买提', '阿依古丽·买买提', null],
  ['བཀྲ་ཤིས', 'བཀྲ་ཤིས', null],
  ['替我二叔', '二叔', 'relative'],
  ['帮我报', null, null],
  ['给孩子报', null, 'self'],
  ['李大爷，我邻居', '李大爷', 'neighbour'],
  ['给俺村的张寡妇报', '张寡妇', 'neighbour'],
  ['我妹夫李强家', '李强', 'relative'],
  ['为我岳父报', '岳父', 'relative'],
  ['给我舅家报', null, 'relative'],
  ['王为民', '王为民', null],
  ['王有福', '王有福', null],
  ['张和平', '张和平', null],
  ['刘镇伟', '刘镇伟', null],
  ['我叫李建和，给自己家报', '李建和', 'self'],
  ['老李家', '老李家', null],
  ['啊啊啊', null, null],
  ['你问这个干啥', null, null],
  ['我不知道', null, null],
  ['谢谢', null, null],
] as const)('reads %s', (text, name, relation) => {
  expect(readWho(text)).toEqual({ name, relation, helper: null });
});

it.each([
  ['我叫刘强，替邻居李大爷报', '李大爷', 'neighbour', '刘强'],
  ['刘强，替邻居李大爷报', '李大爷', 'neighbour', '刘强'],
  ['刘强替邻居李大爷报', '李大爷', 'neighbour', '刘强'],
  ['我叫刘强，我邻居李大爷家断粮了', '李大爷', 'neighbour', '刘强'],
  ['我叫刘强，帮我舅舅李福贵家报一下', '李福贵', 'relative', '刘强'],
  ['我是网格员小李，替张桂兰报', '张桂兰', 'grid_worker', '小李'],
  ['我叫刘强，给隔壁的王婶报', '王婶', 'neighbour', '刘强'],
  ['我是支书王建国，替贫困户张三', '张三', 'cadre', '王建国'],
  ['刘强，替邻居报', null, 'neighbour', '刘强'],
  ['替李大爷报', '李大爷', null, null],
] as const)('tells the household from who reports: %s', (text, name, relation, helper) => {
  expect(readWho(text)).toEqual({ name, relation, helper });
});

it('hears one’s own name as the helper’s once it is known that somebody else is meant', () => {
  expect(readWho('我叫刘强', 'neighbour')).toEqual({ name: null, relation: null, helper: '刘强' });
  expect(readWho('李大爷', 'neighbour')).toEqual({ name: '李大爷', relation: null, helper: null });
});

it.each(
  '换地方 取消 继续 菜单 同意 退出 低保 生病 发大水 涨大水 咋办 下一步 确定 谢谢 不知道 没有 返回上一步 高血压 白血病 车祸 房子塌 田淹 花钱 没钱 单亲 官司 安全 全家 国家 老家 残疾人 电话 邻居 帮助 结束 明天 江苏'.split(
    ' ',
  ),
)('%s is no name, not even by a tap', (text) => {
  expect(readWho(text).name).toBeNull();
  expect(readWhoAsWritten(text).name).toBeNull();
});

it.each(['佘璧琮', '逯晓霞', '铁锁', '春草'])('a rare name is kept only by a tap: %s', (text) => {
  expect(readWho(text).name).toBeNull();
  expect(readWhoAsWritten(text).name).toBe(text);
});

it('holds no name longer than a report can', () => {
  const long = 'abcdefghijklmno '.repeat(4).trim();
  expect(readWho(long).name).toBeNull();
});

it.each([
  ['我叫王桂花，老伴病了', { name: '王桂花', relation: 'self', helper: null }],
  ['我是真没办法，王家的地也淹了', { name: null, relation: null, helper: null }],
  ['我是网格员小李，村里有户人家', { name: null, relation: 'grid_worker', helper: '小李' }],
  ['我叫刘强，我邻居李大爷家断粮了', { name: null, relation: 'neighbour', helper: '刘强' }],
  ['我叫刘强，替邻居李大爷说一声，他家断粮了', { name: null, relation: 'neighbour', helper: '刘强' }],
  ['我叫刘强，我舅家房子塌了', { name: null, relation: 'relative', helper: '刘强' }],
  ['我叫刘强，我家淹了，我邻居李大爷家也淹了', { name: null, relation: null, helper: null }],
  ['我叫王桂花，我哥不管我', { name: '王桂花', relation: 'self', helper: null }],
] as const)('takes of a story only who it introduces: %s', (story, who) => {
  expect(whoInStory(story)).toEqual(who);
});
