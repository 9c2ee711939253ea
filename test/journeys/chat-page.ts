import type { Page } from 'playwright-core';

/** The web chat as somebody with a phone uses it. */
export function chatOn(page: Page) {
  const last = () => page.locator('.turn[id]').last();
  /** What the bot says after something was done. */
  const settled = async (act: () => Promise<void>): Promise<string> => {
    const turns = await page.locator('.turn[id]').count();
    await act();
    await page.locator('.turn[id]').nth(turns).waitFor();
    return last().innerText();
  };
  return {
    last,
    settled,
    say: (text: string) =>
      settled(async () => {
        await page.fill('#ask', text);
        await page.click('.ask button');
      }),
    tap: (label: string) => settled(() => last().locator('button', { hasText: label }).first().click()),
  };
}
