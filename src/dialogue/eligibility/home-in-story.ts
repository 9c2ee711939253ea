import type { RegionList, RegionPath } from '../../policy/corpus/region-list.js';

const home = /(?:^|[，。,;；\s])(?:我|俺|俄|咱)?们?(?:家|屋里)?(?:是|在|住在?|家在|老家是)?$/u;
const elsewhere = /^[^，。]{0,6}(?:打工|上班|务工|干活|念书|上学|读书|上大学|住院|看病)/u;

/** The place a story names as home (俺是开原的, 家在彰武); null when it names none, or several apart. */
export function homeInStory(story: string, regions: RegionList): RegionPath | null {
  const own = regions
    .mentions(story, null)
    .filter(({ start, end }) => home.test(story.slice(0, start)) && !elsewhere.test(story.slice(end)))
    .map(({ path }) => path);
  const narrowest = own.reduce<RegionPath | null>(
    (kept, path) => (kept === null || regions.contains(kept, path) ? path : kept),
    null,
  );
  return narrowest !== null && own.every((path) => regions.contains(path, narrowest)) ? narrowest : null;
}
