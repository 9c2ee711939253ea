import { createChatMetrics, measureDialogue } from '../../../src/channels/web/chat-metrics.js';
import { createWebApp } from '../../../src/channels/web/create-web-app.js';
import type { PassageInDocument, WebParts } from '../../../src/channels/web/web-parts.js';
import type { PolicyAnswer, PolicyQuestion } from '../../../src/policy/answer/policy-answer.js';
import { createLogger } from '../../../src/shared/logger.js';
import { startTalk } from '../../dialogue/talk.js';
import { inventedCitation, inventedPassage } from '../../fakes/scripted-policy.js';

const answered = (): Partial<PolicyAnswer> => ({
  answer: '每户补贴不超过1500元,先干后补。',
  citations: [inventedCitation()],
});

/** The web channel over a scripted policy, invented documents and a clock that stands still. */
export function webHouse(
  options: { script?: (question: PolicyQuestion) => Partial<PolicyAnswer>; parts?: Partial<WebParts> } = {},
) {
  const talk = startTalk(options.script ?? answered);
  const metrics = createChatMetrics();
  const citation = inventedPassage;
  const found: PassageInDocument = {
    citation,
    state: 'current',
    document: [1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: n === 4 ? citation.passage : `yunxi-2024-garden.0000000${n}`,
      section: n < 4 ? '一、总体要求' : '二、扶持内容 › (一)庭院种养',
      text: n === 4 ? citation.text : `第${n}段。`,
    })),
  };
  const parts: WebParts = {
    dialogue: measureDialogue(talk.dialogue, metrics),
    currentPassage: async (id) => (id === citation.passage ? found : null),
    simplify: (text) => text.replace(/產業/g, '产业'),
    places: () => ['河东省青川市云溪县', '河东省青川市白石县'],
    shortPlace: (region) => region.match(/.+?[省市县]/gu)?.at(-1) ?? region,
    ready: async () => ({ ready: true, checks: { index: 'ok' } }),
    metrics,
    rate: { perSession: { perMinute: 60, burst: 60 }, perAddress: { perMinute: 600, burst: 600 } },
    logger: createLogger('silent'),
    clock: talk.clock,
    trustProxy: false,
    secureCookies: false,
    ...options.parts,
  };
  return { talk, parts, found, app: createWebApp(parts) };
}

/** A browser without JavaScript: keeps cookies, reads forms, follows the redirect. */
export function plainBrowser(app: {
  request: (path: string, init?: RequestInit) => Response | Promise<Response>;
}) {
  const cookies = new Map<string, string>();
  let html = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const show = async (path: string) => {
    const response = await ask(path);
    html = await response.text();
    return response;
  };
  return {
    cookies,
    ask,
    open: show,
    html: () => html,
    /** Fills in and sends the form that holds this button or field. */
    async send(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
      const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const turn = /name="turn" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const body = new URLSearchParams({ token, turn, ...fields });
      const response = await ask('/', { method: 'POST', body, headers });
      if (response.status === 303) await show(response.headers.get('location')!.split('#')[0]!);
      return response;
    },
  };
}
