/**
 * How well danger to life and causes of hardship are heard in messages and stories nobody trained on:
 * npx tsx scripts/measure-hearing.ts [--misses]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openHearing } from '../src/app/open-hearing.js';
import { readConfig } from '../src/config/config.js';
import { causeGroups, CauseGroup } from '../src/hardship/reports/cause.js';
import { suggestCauses } from '../src/hardship/reports/suggest-causes.js';

const heldOut = join(import.meta.dirname, 'training/data/held-out');
const showMisses = process.argv.includes('--misses');
const Story = z.object({ story: z.string(), causes: z.array(CauseGroup).min(1) });
const Message = z.object({ text: z.string(), danger: z.string().nullable() });

function read<Schema extends z.ZodType>(prefix: string, schema: Schema): z.infer<Schema>[] {
  return readdirSync(heldOut)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => readFileSync(join(heldOut, name), 'utf8').trim().split('\n'))
    .map((line) => schema.parse(JSON.parse(line)));
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(part / whole).toFixed(3)} (${part}/${whole})`;

const hearing = await openHearing(readConfig({}).modelDir);
const messages = read('danger-', Message);
const heard = await Promise.all(messages.map(({ text }) => hearing.danger.hear(text)));
const inDanger = messages.filter((each) => each.danger !== null).length;
const met = messages.filter((each, i) => each.danger !== null && heard[i] !== null).length;
const alarms = messages.filter((each, i) => each.danger === null && heard[i] !== null).length;
console.log(
  `danger to life: recall ${share(met, inDanger)}, false alarms ${share(alarms, messages.length - inDanger)}`,
);
const sure = messages.filter((each, i) => each.danger !== null && heard[i]?.sure === true).length;
const sureAlarms = messages.filter((each, i) => each.danger === null && heard[i]?.sure === true).length;
console.log(
  `  of these so sure that it goes before everything: ${share(sure, inDanger)}, false alarms ${share(sureAlarms, messages.length - inDanger)}`,
);
if (showMisses) {
  messages.forEach((each, i) => {
    if ((each.danger === null) !== (heard[i] === null))
      console.log(`  ${each.danger ?? 'none'} → ${heard[i]?.danger ?? 'none'}: ${each.text}`);
  });
}

const stories = read('stories-', Story);
const suggested = await Promise.all(stories.map(({ story }) => suggestCauses(story, hearing.causes)));
const inStories = await Promise.all(stories.map(({ story }) => hearing.danger.hear(story)));
console.log(
  `danger heard in stories of hardship: ${share(inStories.filter((each) => each !== null).length, stories.length)}, so sure that it marks the case: ${share(inStories.filter((each) => each?.sure === true).length, stories.length)}`,
);
const offered = suggested.map(({ ranked }) => ranked.slice(0, 3));
const main = stories.filter((each, i) => offered[i]!.includes(each.causes[0]!)).length;
console.log(`the main cause among the three offered: ${share(main, stories.length)}`);
console.log('cause  precision        recall');
for (const group of causeGroups) {
  const said = suggested.map(({ ranked, likely }) => ranked.slice(0, likely).includes(group));
  const true_ = stories.map((each) => each.causes.includes(group));
  const both = said.filter((yes, i) => yes && true_[i]).length;
  console.log(
    `${group.padEnd(6)} ${share(both, said.filter(Boolean).length).padEnd(16)} ${share(both, true_.filter(Boolean).length)}`,
  );
}
if (showMisses) {
  stories.forEach((each, i) => {
    if (!offered[i]!.includes(each.causes[0]!))
      console.log(`  ${each.causes.join('+')} → ${offered[i]!.join(' ')}: ${each.story}`);
  });
}
await hearing.close();
