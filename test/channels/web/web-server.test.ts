import { describe, expect, it } from 'vitest';
import { startWebServer } from '../../../src/channels/web/web-server.js';
import { webHouse } from './web-house.js';

describe('the web server', () => {
  it('listens, serves and stops, twice if asked', async () => {
    const server = await startWebServer(webHouse().parts, { host: '127.0.0.1', port: 0 });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await Promise.all([server.stop(), server.stop()]);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('says what to do when the port is taken', async () => {
    const { parts } = webHouse();
    const first = await startWebServer(parts, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(first.url).port);
    await expect(startWebServer(parts, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringContaining('MINGBAI_PORT') as string,
    });
    await first.stop();
  });
});
