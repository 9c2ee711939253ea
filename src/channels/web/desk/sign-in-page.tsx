import { createRateLimit } from '../../rate-limit.js';
import { clientAddress } from '../client-address.js';
import { confirmCode, signIn, type CodeOutcome } from '../../../hardship/staff/sign-in.js';
import { signOut } from '../../../hardship/staff/sessions.js';
import { DeskForm, Field, SubmitButton } from './desk-form.js';
import { DeskLayout, Trouble } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute, PageStatus, VisitorContext } from './desk-routes.js';
import { deskCookies } from './desk-session.js';
import { sayClock } from './desk-time.js';
import { newPasswordPath } from './guard.js';

/** An office of cadres may share one address. */
const tries = { perMinute: 30, burst: 30 };

/** The door: name and password, the one-time code where it is on, and the way out. */
export function signInRoutes(parts: DeskParts): DeskRoute[] {
  const cookies = deskCookies(parts.secureCookies);
  const perAddress = createRateLimit(tries, parts.clock);
  const isTooFast = (c: VisitorContext): boolean => {
    const taken = perAddress.take(clientAddress(c.web, parts.trustProxy));
    if (!taken.allowed) c.web.header('Retry-After', String(taken.retryAfter));
    return !taken.allowed;
  };

  const enter = async (c: VisitorContext, outcome: CodeOutcome): Promise<Response> => {
    const back = wayBack(c.form.text('back'));
    switch (outcome.kind) {
      case 'open': {
        // whoever sat here before is out
        const { session } = cookies.read(c.web);
        if (session !== null) await signOut(parts.staff, session);
        cookies.open(c.web, outcome.token);
        return c.redirect(outcome.mustChangePassword ? newPasswordPath : back);
      }
      case 'needs_code': {
        cookies.open(c.web, outcome.token);
        return c.redirect(`/desk/sign-in/code?back=${encodeURIComponent(back)}`);
      }
      case 'too_late':
        return showDoor(c, '等得太久了，请重新输入登录名和密码。', 403);
      case 'locked':
        return showDoor(c, lockedWords(outcome.until, c.now), 429);
      case 'wrong':
        return showDoor(c, '登录名或者密码不对，请再试一次。忘了密码，请找本县管理员重置。', 403);
    }
  };

  return [
    { method: 'get', path: '/sign-in', permission: 'public', handle: (c) => showDoor(c) },
    {
      method: 'post',
      path: '/sign-in',
      permission: 'public',
      async handle(c) {
        if (isTooFast(c)) return showDoor(c, tooFast, 429);
        const typed = { signInName: c.form.text('name'), password: c.form.raw('password') };
        return enter(c, await signIn(parts.staff, typed, c.now));
      },
    },
    { method: 'get', path: '/sign-in/code', permission: 'public', handle: (c) => showCodeDoor(c) },
    {
      method: 'post',
      path: '/sign-in/code',
      permission: 'public',
      async handle(c) {
        if (isTooFast(c)) return showCodeDoor(c, tooFast, 429);
        const token = cookies.read(c.web).session ?? '';
        const outcome = await confirmCode(parts.staff, token, c.form.text('code'), c.now);
        if (outcome.kind === 'wrong') {
          return showCodeDoor(c, '动态码不对，或者已经用过了。请等下一个码出来再输。', 403);
        }
        return enter(c, outcome);
      },
    },
    {
      method: 'post',
      path: '/sign-out',
      permission: 'signed_in',
      beforeNewPassword: true,
      async handle(c: DeskContext) {
        await signOut(parts.staff, c.session);
        cookies.end(c.web);
        return c.redirect('/desk/sign-in?out=1');
      },
    },
  ];
}

const tooFast = '试得太快了，请过一分钟再来。';

const lockedWords = (until: string, now: Date): string => {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));
  return `输错的次数太多，先锁上了，${sayClock(until)}以后再试（还有${minutes}分钟）。等不及，请找本县管理员解锁或者重置密码。`;
};

/** Only a page of the desk; anything else leads to the first one. */
export function wayBack(wanted: string): string {
  return /^\/desk(\/[\w./-]*)?$/.test(wanted) && !wanted.includes('..') && !wanted.startsWith('/desk/sign-')
    ? wanted
    : '/desk';
}

function showDoor(c: VisitorContext, trouble?: string, status: PageStatus = 200) {
  const back = wayBack(c.query('back') || c.form.text('back'));
  const note = noteAtDoor(c, back);
  return c.html(
    <DeskLayout frame={{ csrf: c.csrf, said: c.said }} title="登录">
      <section class="sheet narrow">
        <h1>登录工作台</h1>
        <Trouble text={trouble} />
        {trouble !== undefined || note === null ? null : <p class="soft">{note}</p>}
        <DeskForm csrf={c.csrf} action="/desk/sign-in">
          <input type="hidden" name="back" value={back} />
          <Field
            name="name"
            label="登录名"
            value={c.form.text('name')}
            autocomplete="username"
            required
            maxlength={64}
          />
          <Field
            name="password"
            label="密码"
            type="password"
            autocomplete="current-password"
            required
            maxlength={256}
          />
          <SubmitButton label="登录" />
        </DeskForm>
        <p class="soft">没有账号、忘了密码，请找本县管理员。共用的电脑和手机，用完请点“退出登录”。</p>
      </section>
    </DeskLayout>,
    status,
  );
}

function noteAtDoor(c: VisitorContext, back: string): string | null {
  if (c.query('out') === '1') return '已经退出。';
  if (c.query('over') === '1') return '很久没有操作，已经自动退出。请重新登录，登录后接着看刚才那一页。';
  return back === '/desk' ? null : '请先登录，登录后接着看那一页。';
}

const showCodeDoor = (c: VisitorContext, trouble?: string, status: PageStatus = 200) =>
  c.html(
    <DeskLayout frame={{ csrf: c.csrf, said: c.said }} title="动态码">
      <section class="sheet narrow">
        <h1>再输一个动态码</h1>
        <Trouble text={trouble} />
        <DeskForm csrf={c.csrf} action="/desk/sign-in/code">
          <input type="hidden" name="back" value={wayBack(c.query('back') || c.form.text('back'))} />
          <Field
            name="code"
            label="动态码"
            hint="打开手机上的验证器，把“明白人”那一行的6位数字输进来。手机丢了，可以输一个备用码。"
            autocomplete="one-time-code"
            required
            maxlength={16}
          />
          <SubmitButton label="确定" />
        </DeskForm>
        <p>
          <a href="/desk/sign-in">重新登录</a>
        </p>
      </section>
    </DeskLayout>,
    status,
  );
