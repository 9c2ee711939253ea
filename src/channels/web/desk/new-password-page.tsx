import { changePassword, type PasswordChange } from '../../../hardship/staff/change-password.js';
import { passwordFaultWords } from '../../../hardship/staff/password-rule.js';
import { DeskForm, Field, SubmitButton, UserName } from './desk-form.js';
import { DeskLayout } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute, PageStatus } from './desk-routes.js';
import { sayClock } from './desk-time.js';

interface Wrong {
  current?: string;
  next?: string;
  again?: string;
}

/** Setting another password: by choice, or after a first one. */
export function newPasswordRoutes(parts: DeskParts): DeskRoute[] {
  return [
    {
      method: 'get',
      path: '/account/password',
      permission: 'own_account',
      beforeNewPassword: true,
      handle: (c) => showForm(c, {}),
    },
    {
      method: 'post',
      path: '/account/password',
      permission: 'own_account',
      beforeNewPassword: true,
      async handle(c) {
        const typed = {
          current: c.form.raw('current'),
          next: c.form.raw('next'),
          again: c.form.raw('again'),
        };
        const changed = await changePassword(parts.staff, c.member.id, typed, c.session, c.now);
        if (changed.kind !== 'changed') return showForm(c, wrongField(changed), 422);
        const text = '密码改好了。别处登录的都已经退出。';
        return c.redirect(c.mustChangePassword ? '/desk' : '/desk/account', { kind: 'done', text });
      },
    },
  ];
}

function wrongField(changed: Exclude<PasswordChange, { kind: 'changed' }>): Wrong {
  switch (changed.kind) {
    case 'wrong':
      return { current: '现在的密码不对。' };
    case 'locked':
      return { current: `输错的次数太多，${sayClock(changed.until)}以后再试。` };
    case 'not_the_same':
      return { again: '两次输的不一样，请再输一遍。' };
    case 'weak':
      return { next: passwordFaultWords[changed.fault] };
  }
}

const showForm = (c: DeskContext, wrong: Wrong, status: PageStatus = 200) =>
  c.html(
    <DeskLayout
      frame={c.mustChangePassword ? { csrf: c.csrf, said: c.said } : c}
      title="改密码"
      here="account"
    >
      <section class="sheet narrow">
        <h1>{c.mustChangePassword ? '先换一个自己的密码' : '改密码'}</h1>
        {c.mustChangePassword ? <p>给您的密码只能用一次。换好了才能接着用。</p> : null}
        <DeskForm csrf={c.csrf} action="/desk/account/password">
          <UserName name={c.member.signInName} />
          {c.mustChangePassword ? null : (
            <Field
              name="current"
              label="现在的密码"
              type="password"
              autocomplete="current-password"
              required
              error={wrong.current}
            />
          )}
          <Field
            name="next"
            label="新密码"
            hint="至少10个字，别用名字、电话和生日。几个不相干的词连起来，好记又难猜。"
            type="password"
            autocomplete="new-password"
            required
            error={wrong.next}
          />
          <Field
            name="again"
            label="再输一遍"
            type="password"
            autocomplete="new-password"
            required
            error={wrong.again}
          />
          <SubmitButton label="就用这个" />
        </DeskForm>
        {c.mustChangePassword ? (
          <DeskForm csrf={c.csrf} action="/desk/sign-out">
            <button type="submit" class="link">
              先退出
            </button>
          </DeskForm>
        ) : null}
      </section>
    </DeskLayout>,
    status,
  );
