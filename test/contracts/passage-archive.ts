import { expect, it } from 'vitest';
import type { PassageArchive } from '../../src/policy/passage-archive.js';
import { inventedPassage } from '../fakes/scripted-policy.js';

export function passageArchiveContract(archive: () => PassageArchive): void {
  it('does not find what it never held', async () => {
    expect(await archive().find('yunxi-2024-garden.ffffffff')).toBeNull();
  });

  it('gives back a passage as it was', async () => {
    await archive().remember([inventedPassage, { ...inventedPassage, passage: 'x.1', number: null }]);
    expect(await archive().find(inventedPassage.passage)).toEqual(inventedPassage);
    expect(await archive().find('x.1')).toMatchObject({ number: null });
  });

  it('keeps the first text of an id, within one call and over many', async () => {
    const changed = { ...inventedPassage, text: '每户补贴不超过1800元。' };
    await archive().remember([inventedPassage, changed]);
    await archive().remember([changed]);
    expect((await archive().find(inventedPassage.passage))?.text).toBe(inventedPassage.text);
  });

  it('takes nothing, and very many at once', async () => {
    await archive().remember([]);
    const many = Array.from({ length: 1000 }, (_, n) => ({ ...inventedPassage, passage: `many.${n}` }));
    await archive().remember(many);
    expect((await archive().find('many.999'))?.passage).toBe('many.999');
  });

  it('may be told the same by two programs at once', async () => {
    await Promise.all([archive().remember([inventedPassage]), archive().remember([inventedPassage])]);
    expect(await archive().find(inventedPassage.passage)).toEqual(inventedPassage);
  });
}
