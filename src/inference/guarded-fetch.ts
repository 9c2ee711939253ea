/** An answer of a few sentences is far below this; more is a model or a server gone wrong. */
const mostBytes = 64 * 1024;

/**
 * A fetch that sends the body and the key to the one address and nothing else (no headers a client adds from the
 * environment), follows no redirect, and fails when the reply is too large.
 */
export const guardedFetch: typeof fetch = async (input, init) => {
  const given = new Headers(init?.headers);
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
  const key = given.get('authorization');
  if (key !== null) headers.set('authorization', key);
  const response = await fetch(input, { ...init, headers, redirect: 'error' });
  const { body, status } = response;
  const type = response.headers.get('content-type') ?? 'application/json';
  return new Response(body === null ? null : body.pipeThrough(limited()), {
    status,
    headers: { 'content-type': type },
  });
};

function limited(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new Error('the reply is too large'));
      else controller.enqueue(chunk);
    },
  });
}
