import {
  confirmCodeSetup,
  startCodeSetup,
  switchCodeOff,
  type CodeSetup,
} from '../../../hardship/staff/second-factor.js';
import { Code } from '../cards/sheet-view.js';
import { DeskForm, Field, PrintButton, SubmitButton, UserName } from './desk-form.js';
import { DeskLayout } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute, PageStatus } from './desk-routes.js';
import { sayClock } from './desk-time.js';

const again = (until: string): string => `输错的次数太多，${sayClock(until)}以后再试。`;

/** Switching one-time codes on and off. */
export function accountCodeRoutes(parts: DeskParts): DeskRoute[] {
  const showSetup = async (c: DeskContext, wrong?: string, status: PageStatus = 200) => {
    const setup = await startCodeSetup(parts.staff, c.member.id);
    return setup === null ? showSwitchOff(c) : setupPage(c, setup, wrong, status);
  };
  return [
    { method: 'get', path: '/account/code', permission: 'own_account', handle: (c) => showSetup(c) },
    {
      method: 'post',
      path: '/account/code',
      permission: 'own_account',
      async handle(c) {
        const switched = await confirmCodeSetup(parts.staff, c.member.id, c.form.text('code'), c.now);
        switch (switched.kind) {
          case 'on':
            return recoveryPage(c, switched.recoveryCodes);
          case 'wrong':
            return showSetup(c, '数字不对。请看手机上现在的那个，手机的时间要准。', 422);
          case 'locked':
            return showSetup(c, again(switched.until), 429);
        }
      },
    },
    {
      method: 'post',
      path: '/account/code/off',
      permission: 'own_account',
      async handle(c) {
        const switched = await switchCodeOff(parts.staff, c.member.id, c.form.raw('password'), c.now);
        switch (switched.kind) {
          case 'off':
            return c.redirect('/desk/account', { kind: 'done', text: '动态码已经关掉，登录只要密码。' });
          case 'wrong':
            return showSwitchOff(c, '密码不对。', 422);
          case 'locked':
            return showSwitchOff(c, again(switched.until), 429);
        }
      },
    },
  ];
}

const setupPage = (
  c: DeskContext,
  { secret, address }: CodeSetup,
  wrong: string | undefined,
  status: PageStatus,
) =>
  c.html(
    <DeskLayout frame={c} title="开通动态码" here="account">
      <h1>开通动态码</h1>
      <section class="sheet">
        <p>1. 手机上装一个验证器（应用商店里搜“验证器”）。</p>
        <p>2. 用它扫下面的图。扫不了，就把这串字母输进去：</p>
        <p class="code">{secret.replace(/(.{4})/gu, '$1 ').trim()}</p>
        <p class="qr">
          <Code address={address} />
        </p>
        <DeskForm csrf={c.csrf} action="/desk/account/code">
          <Field
            name="code"
            label="3. 验证器上现在的6位数字"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            maxlength={8}
            error={wrong}
          />
          <SubmitButton label="开通" />
        </DeskForm>
      </section>
    </DeskLayout>,
    status,
  );

const recoveryPage = (c: DeskContext, codes: readonly string[]) =>
  c.html(
    <DeskLayout frame={{ ...c, member: { ...c.member, totp: true } }} title="备用码" here="account">
      <h1>开通了。请把备用码抄下来</h1>
      <section class="sheet">
        <p>手机丢了的时候，用一个备用码代替动态码。每个只能用一次，这一页关掉就再也看不到了。</p>
        <ul class="codes">
          {codes.map((code) => (
            <li class="code">{code}</li>
          ))}
        </ul>
        <div class="buttons">
          <PrintButton label="印出来" />
          <a class="button strong" href="/desk/account">
            抄好了
          </a>
        </div>
      </section>
    </DeskLayout>,
  );

const showSwitchOff = (c: DeskContext, wrong?: string, status: PageStatus = 200) =>
  c.html(
    <DeskLayout frame={c} title="关掉动态码" here="account">
      <h1>关掉动态码</h1>
      <section class="sheet narrow">
        <p>关掉以后，登录只要密码。备用码也都作废。</p>
        <DeskForm csrf={c.csrf} action="/desk/account/code/off">
          <UserName name={c.member.signInName} />
          <Field
            name="password"
            label="密码"
            type="password"
            autocomplete="current-password"
            required
            error={wrong}
          />
          <SubmitButton label="关掉" look="danger" />
        </DeskForm>
      </section>
    </DeskLayout>,
    status,
  );
