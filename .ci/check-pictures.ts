// Says whether every picture the journeys promise was taken and shows something. usage: tsx .ci/check-pictures.ts FOLDER
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { promisedPictures } from '../test/journeys/promised-pictures.js';

const folder = process.argv[2] ?? 'artifacts/screenshots';
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A phone is 360 wide; one thing on a page is smaller than the page. */
const smallest = 200;
/** How far the shades of a page lie apart, of 255: letters on white are above 10, an empty page is 0. */
const leastContrast = 5;

const faults: string[] = [];
for (const name of promisedPictures) {
  const path = join(folder, `${name}.png`);
  const fault = existsSync(path) ? await faultOf(readFileSync(path)) : 'was not taken';
  if (fault !== null) faults.push(`${path} ${fault}`);
}
for (const fault of faults) console.error(fault);
console.log(`${promisedPictures.length - faults.length} of ${promisedPictures.length} pictures are there`);
process.exit(faults.length === 0 ? 0 : 1);

async function faultOf(bytes: Buffer): Promise<string | null> {
  if (!bytes.subarray(0, signature.length).equals(signature)) return 'is no PNG';
  try {
    const { width, height } = await sharp(bytes).metadata();
    if (width < smallest || height < smallest) return `is only ${width}×${height}`;
    const { channels } = await sharp(bytes).removeAlpha().greyscale().stats();
    return channels[0]!.stdev < leastContrast ? 'shows an empty page' : null;
  } catch {
    return 'cannot be read to its end';
  }
}
