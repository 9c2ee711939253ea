import { expect, it } from 'vitest';
import { phoneInStory } from '../../../src/hardship/reports/phone-in-story.js';
import { readContact } from '../../../src/hardship/reports/read-contact.js';

const phone = (digits: string) => ({ kind: 'contact', contact: { by: 'phone', phone: digits } });
const pin = (by: 'chat' | 'group_leader') => ({ kind: 'contact', contact: { by, pin: '2580' } });

it.each([
  ['13812345678', phone('13812345678')],
  ['138 1234 5678', phone('13812345678')],
  ['138，1234，5678', phone('13812345678')],
  ['幺三八一二三四五六七八', phone('13812345678')],
  ['0410-1234567', { kind: 'wrong_length' }],
  ['0410-2234567', phone('04102234567')],
  ['13812345678，13987654321', phone('13812345678')],
  ['138 1234 5678、139 8765 4321', phone('13812345678')],
  ['13812345678，三组', phone('13812345678')],
  ['找三组组长，2580', pin('group_leader')],
  ['三组，2580', pin('chat')],
  ['四个数字2580', pin('chat')],
  ['2580四个数字', pin('chat')],
  ['四位数是2580', pin('chat')],
  ['二五八零，找组长转告', pin('group_leader')],
  ['没电话，怎么办', { kind: 'way', by: 'chat' }],
  ['1381234567', { kind: 'wrong_length' }],
  ['2580，1234', { kind: 'wrong_length' }],
  ['不晓得', { kind: 'unclear' }],
])('reads how somebody is reached: %s', (text, read) => expect(readContact(text)).toEqual(read));

const own = '13712345678';
it.each([
  `我电话${own}`,
  `俺的手机号是${own}，有事打`,
  `老板跑了。我的电话：${own}`,
  `老板跑了，我的电话是${own}`,
  `有事打我${own}`,
  `联系我${own}`,
  `打这个电话${own}`,
  `家里淹了，电话是${own}`,
  `${own}，这是我的电话`,
  `老板电话13900001111。我电话${own}`,
])('takes a number told as one’s own: %s', (story) => expect(phoneInStory(story)).toBe(own));

it.each([
  `老板电话${own}`,
  `老板的电话是${own}`,
  `村长的手机${own}`,
  `欠我钱的人电话${own}`,
  `我儿子电话${own}`,
  `老板叫张三，电话${own}`,
  `我天天打${own}，老板不接`,
  own,
])('leaves another’s number in the story: %s', (story) => expect(phoneInStory(story)).toBeNull());
