import type { Context } from 'hono';

/** The address a request came from, for rate limits only; the forwarded one counts when the proxy is trusted. */
export function clientAddress(c: Context, trustProxy: boolean): string {
  if (trustProxy) {
    // the last entry is the one our own proxy wrote; those before it are the client's word
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return addressKey(forwarded);
  }
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return addressKey(incoming?.socket?.remoteAddress ?? 'unknown');
}

/** One subscriber holds a whole IPv6 /64. */
function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address.slice(0, 64);
  return address.slice(0, 64).split(':').slice(0, 4).join(':');
}
