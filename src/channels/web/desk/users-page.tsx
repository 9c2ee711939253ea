import type { FC } from 'hono/jsx';
import {
  disableUser,
  enableUser,
  resetPassword,
  unlockUser,
} from '../../../hardship/staff/manage-accounts.js';
import { inScope } from '../../../hardship/staff/reach.js';
import type { StaffAccount } from '../../../hardship/staff/staff-account.js';
import { roleNames } from '../../../hardship/staff/staff-member.js';
import { addUserRoutes, FirstPassword } from './add-user-page.js';
import { DeskForm, SubmitButton } from './desk-form.js';
import { DeskLayout, Empty } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute } from './desk-routes.js';
import { DeskTable } from './desk-table.js';
import { notFound } from './refusal-pages.js';

const pageSize = 50;

type Answer = Response | Promise<Response>;

/** 用户: an administrator keeps the accounts of the own area. */
export function usersRoutes(parts: DeskParts): DeskRoute[] {
  /** An act on an account of the administrator's area; anybody else's is not there. */
  const act = (name: string, carryOut: (c: DeskContext, account: StaffAccount) => Answer): DeskRoute => ({
    method: 'post',
    path: `/users/:id/${name}`,
    permission: 'users_manage',
    async handle(c) {
      const account = await parts.staff.store.byId(c.param('id'));
      if (account === null || !inScope(c.member, account.region)) return notFound(c, c.member);
      parts.logger.info({ by: c.member.id, account: account.id, change: name }, 'an account is changed');
      return carryOut(c, account);
    },
  });
  const back = (c: DeskContext, text: string): Response => c.redirect('/desk/users', { kind: 'done', text });

  return [
    {
      method: 'get',
      path: '/users',
      permission: 'users_manage',
      async handle(c) {
        const after = c.query('after');
        const page = { limit: pageSize + 1, within: c.member.region, ...(after === '' ? {} : { after }) };
        return showUsers(c, await parts.staff.store.list(page));
      },
    },
    ...addUserRoutes(parts),
    act('disable', async (c, { id, name }) => {
      if (id === c.member.id) {
        return c.redirect('/desk/users', {
          kind: 'trouble',
          text: '不能停用自己的账号。请让别的管理员来停。',
        });
      }
      await disableUser(parts.staff, id);
      return c.redirect('/desk/users', {
        kind: 'done',
        text: `${name}的账号停用了，已经退出登录。办过的事还留着名字。`,
        undo: { label: '恢复', action: `/desk/users/${id}/enable`, fields: {} },
      });
    }),
    act('enable', async (c, { id, name }) => {
      await enableUser(parts.staff, id);
      return back(c, `${name}的账号恢复了。`);
    }),
    act('unlock', async (c, { id, name }) => {
      await unlockUser(parts.staff, id);
      return back(c, `${name}的账号解锁了，可以马上再登录。`);
    }),
    act('reset', async (c, account) => {
      const reset = await resetPassword(parts.staff, account.id);
      if (reset.kind === 'unknown') return notFound(c, c.member);
      return c.html(
        <DeskLayout frame={c} title="新密码" here="users">
          <FirstPassword member={reset.member} password={reset.firstPassword} heading="密码重置好了" />
        </DeskLayout>,
      );
    }),
  ];
}

function showUsers(c: DeskContext, found: readonly StaffAccount[]) {
  const accounts = found.slice(0, pageSize);
  const last = accounts.at(-1);
  return c.html(
    <DeskLayout frame={c} title="用户" here="users" wide>
      <h1>用户</h1>
      <p>
        <a class="button strong" href="/desk/users/add">
          加一个人
        </a>
      </p>
      {accounts.length === 0 ? (
        <Empty text="这里还没有人。" />
      ) : (
        <DeskTable
          columns={[
            { head: '姓名', cell: ({ name }) => name, title: true },
            { head: '登录名', cell: ({ signInName }) => signInName },
            { head: '身份', cell: ({ role }) => roleNames[role] },
            { head: '管的地方', cell: ({ region }) => region },
            { head: '状态', cell: (account) => <AccountState account={account} /> },
            { head: '办理', cell: (account) => <AccountActs account={account} csrf={c.csrf} />, bare: true },
          ]}
          rows={accounts}
        />
      )}
      {found.length > pageSize && last !== undefined ? (
        <p class="pages">
          <a class="button plain" href={`/desk/users?after=${last.id}`}>
            下一页
          </a>
        </p>
      ) : null}
    </DeskLayout>,
  );
}

const AccountState: FC<{ account: StaffAccount }> = ({ account }) => {
  if (!account.active) return <span class="badge grey">停用</span>;
  if (account.mustChangePassword) return <span class="badge amber">还没换初始密码</span>;
  return <span class="badge">{account.totp ? '在用，有动态码' : '在用'}</span>;
};

const AccountActs: FC<{ account: StaffAccount; csrf: string }> = ({
  account: { id, name, active },
  csrf,
}) => (
  <DeskForm csrf={csrf} action={`/desk/users/${id}/unlock`} class="acts">
    {active ? (
      <>
        <SubmitButton label="解锁" look="plain" />
        <SubmitButton
          label="重置密码"
          look="plain"
          formaction={`/desk/users/${id}/reset`}
          confirm={`给${name}换一个新的初始密码？原来的密码和动态码都作废。`}
        />
        <SubmitButton label="停用" look="danger" formaction={`/desk/users/${id}/disable`} />
      </>
    ) : (
      <SubmitButton label="恢复" look="plain" formaction={`/desk/users/${id}/enable`} />
    )}
  </DeskForm>
);
