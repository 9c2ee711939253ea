import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextTrunk } from '../../src/inference/text-trunk.js';

let trunk: TextTrunk;
beforeAll(async () => {
  trunk = await TextTrunk.open(join(import.meta.dirname, '../../models/encoder'));
});
afterAll(() => trunk.close());

const rowsOf = (...texts: string[]) => texts.map((text) => trunk.tokens(text));

describe('what the models share', () => {
  it('reckons the states of a batch once for the models that take it one after the other', async () => {
    const [first, second] = [rowsOf('房梁裂了', '修房补多少'), rowsOf('房梁裂了', '修房补多少')];
    expect(await trunk.states(first)).toBe(await trunk.states(second));
  });

  it('takes other texts, and other batches of the same, for others', async () => {
    const one = await trunk.states(rowsOf('房梁裂了'));
    const other = await trunk.states(rowsOf('房梁裂开'));
    expect(other.states.data).not.toEqual(one.states.data);
    expect((await trunk.states(rowsOf('房梁裂了', '房梁裂了'))).states.dims[0]).toBe(2);
  });

  it('forgets what was long ago, and gives the same again', async () => {
    const before = await trunk.states(rowsOf('路灯坏了找谁'));
    for (let i = 0; i < 20; i++) await trunk.states(rowsOf(`第${i}户`));
    const again = await trunk.states(rowsOf('路灯坏了找谁'));
    expect(again).not.toBe(before);
    expect(again.states.data).toEqual(before.states.data);
  });
});
