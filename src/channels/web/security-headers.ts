import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers';

/** Hono context of a page: holds the nonce of its one inline script. */
export interface PageContext {
  Variables: SecureHeadersVariables;
}

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

/** Nothing from elsewhere, no framing. `scripts`: which run; unless said, the page's own inline one by its nonce. */
export function securityHeaders(
  scripts: Pick<Policy, 'scriptSrc' | 'workerSrc'> = { scriptSrc: [NONCE] },
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      ...scripts,
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // whether people come by https is the proxy's to say
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  });
}
