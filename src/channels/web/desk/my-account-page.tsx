import type { FC } from 'hono/jsx';
import { signOutEverywhere } from '../../../hardship/staff/sessions.js';
import { roleNames, type StaffMember } from '../../../hardship/staff/staff-member.js';
import { makeBindCode, unbindTelegram } from '../../../hardship/staff/telegram-binding.js';
import { DeskForm, SubmitButton } from './desk-form.js';
import { DeskLayout } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute } from './desk-routes.js';
import { deskCookies } from './desk-session.js';
import { sayClock } from './desk-time.js';
import { newPasswordPath } from './guard.js';

/** 我的账号: what the account is, and its doors. */
export function myAccountRoutes(parts: DeskParts): DeskRoute[] {
  const cookies = deskCookies(parts.secureCookies);
  return [
    { method: 'get', path: '/account', permission: 'own_account', handle: showAccount },
    {
      method: 'post',
      path: '/account/telegram',
      permission: 'own_account',
      async handle(c) {
        const made = await makeBindCode(parts.staff, c.member, c.now);
        return showBindCode(c, made);
      },
    },
    {
      method: 'post',
      path: '/account/telegram/off',
      permission: 'own_account',
      async handle(c) {
        await unbindTelegram(parts.staff, c.member.id);
        return c.redirect('/desk/account', { kind: 'done', text: '已经解绑。手机上不会再收到提醒。' });
      },
    },
    {
      method: 'post',
      path: '/account/sign-out-everywhere',
      permission: 'own_account',
      async handle(c) {
        await signOutEverywhere(parts.staff, c.member.id);
        cookies.end(c.web);
        return c.redirect('/desk/sign-in?out=1');
      },
    },
  ];
}

const showAccount = (c: DeskContext) =>
  c.html(
    <DeskLayout frame={c} title="我的账号" here="account">
      <h1>我的账号</h1>
      <WhoIAm member={c.member} />
      <section class="sheet">
        <h2>密码</h2>
        <p>
          <a class="button plain" href={newPasswordPath}>
            改密码
          </a>
        </p>
      </section>
      <section class="sheet">
        <h2>动态码</h2>
        <p>
          {c.member.totp
            ? '已经开通：登录时还要输手机上的6位数字。'
            : '没有开通。开通以后，别人知道密码也进不来。'}
        </p>
        <p>
          <a class="button plain" href="/desk/account/code">
            {c.member.totp ? '关掉动态码' : '开通动态码'}
          </a>
        </p>
      </section>
      <TelegramBinding csrf={c.csrf} bound={c.member.telegramAccount !== null} />
      <section class="sheet">
        <h2>退出</h2>
        <p>手机丢了、在别处忘了退出，点第二个按钮，所有地方一起退出。</p>
        <div class="buttons">
          <DeskForm csrf={c.csrf} action="/desk/sign-out">
            <SubmitButton label="退出登录" look="plain" />
          </DeskForm>
          <DeskForm csrf={c.csrf} action="/desk/account/sign-out-everywhere">
            <SubmitButton label="所有地方都退出" look="danger" />
          </DeskForm>
        </div>
      </section>
    </DeskLayout>,
  );

const WhoIAm: FC<{ member: StaffMember }> = ({ member }) => (
  <section class="sheet">
    <dl class="facts">
      <div>
        <dt>姓名</dt>
        <dd>{member.name}</dd>
      </div>
      <div>
        <dt>登录名</dt>
        <dd>{member.signInName}</dd>
      </div>
      <div>
        <dt>身份</dt>
        <dd>{roleNames[member.role]}</dd>
      </div>
      <div>
        <dt>管的地方</dt>
        <dd>{member.region}</dd>
      </div>
    </dl>
    <p class="soft">身份或者地方不对，请找本县管理员改。</p>
  </section>
);

const TelegramBinding: FC<{ csrf: string; bound: boolean }> = ({ csrf, bound }) => (
  <section class="sheet">
    <h2>手机提醒（Telegram）</h2>
    {bound ? (
      <>
        <p>已经绑定。提醒里只有件数，没有回执号，也没有农户的姓名电话。</p>
        <DeskForm csrf={csrf} action="/desk/account/telegram/off">
          <SubmitButton label="解绑" look="danger" />
        </DeskForm>
      </>
    ) : (
      <>
        <p>绑定以后，快到期的事会发到您的手机上，也可以在手机上报走访、查回执。</p>
        <DeskForm csrf={csrf} action="/desk/account/telegram">
          <SubmitButton label="要一个绑定码" look="plain" />
        </DeskForm>
      </>
    )}
  </section>
);

const showBindCode = (c: DeskContext, { code, until }: { code: string; until: string }) =>
  c.html(
    <DeskLayout frame={c} title="绑定手机" here="account">
      <h1>绑定手机</h1>
      <section class="sheet">
        <p>在 Telegram 里打开明白人，把下面这句话发过去：</p>
        <p class="code">{`绑定 ${code}`}</p>
        <p class="soft">{`${sayClock(until)}以前有效，只能用一次。别发给别人：谁发，绑的就是谁的手机。`}</p>
        <p>
          <a class="button plain" href="/desk/account">
            发好了
          </a>
        </p>
      </section>
    </DeskLayout>,
  );
