const sumAt = 22;

/** CRC-32 as Ogg has it: polynomial 04c11db7, begun at 0, neither mirrored nor inverted. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum >>> 0;
});

/** Writes into a page the sum of its bytes, which readers check. */
export function setPageSum(page: Buffer): void {
  page.writeUInt32LE(0, sumAt);
  let sum = 0;
  for (const byte of page) sum = ((sum << 8) ^ table[(sum >>> 24) ^ byte]!) >>> 0;
  page.writeUInt32LE(sum, sumAt);
}
