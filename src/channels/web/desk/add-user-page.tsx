import type { FC } from 'hono/jsx';
import { addUser, type AddedUser } from '../../../hardship/staff/manage-accounts.js';
import { inScope } from '../../../hardship/staff/reach.js';
import { roleNames, StaffRole, staffRoles, type StaffMember } from '../../../hardship/staff/staff-member.js';
import { Choice, DeskForm, Field, SubmitButton } from './desk-form.js';
import { DeskLayout } from './desk-layout.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute, PageStatus } from './desk-routes.js';

interface Wrong {
  name?: string;
  signInName?: string;
  role?: string;
  region?: string;
}

/** 加一个人, within the administrator's own area. */
export function addUserRoutes(parts: DeskParts): DeskRoute[] {
  return [
    {
      method: 'get',
      path: '/users/add',
      permission: 'users_manage',
      handle: (c) => showForm(c, {}),
    },
    {
      method: 'post',
      path: '/users/add',
      permission: 'users_manage',
      async handle(c) {
        const role = StaffRole.safeParse(c.form.text('role'));
        const region = parts.resolvePlace(c.form.text('region'), c.member.region);
        if (!role.success) return showForm(c, { role: '请选一个身份。' }, 422);
        if (region === null)
          return showForm(c, { region: '没认出这个地方，请写全一点，比如某县某镇。' }, 422);
        if (!inScope(c.member, region)) {
          return showForm(c, { region: `${region}不在您管的地方里，请找上一级的管理员加。` }, 422);
        }
        const signInName = c.form.text('signInName');
        const added = await addUser(
          parts.staff,
          {
            name: c.form.text('name'),
            role: role.data,
            region,
            ...(signInName === '' ? {} : { signInName }),
          },
          c.now,
        );
        if (added.kind !== 'added') return showForm(c, wrongField(added), 422);
        const { member, firstPassword } = added;
        parts.logger.info({ by: c.member.id, account: member.id, change: 'add' }, 'an account is changed');
        return c.html(
          <DeskLayout frame={c} title="加好了" here="users">
            <FirstPassword member={member} password={firstPassword} heading="加好了" />
          </DeskLayout>,
        );
      },
    },
  ];
}

function wrongField(added: Exclude<AddedUser, { kind: 'added' }>): Wrong {
  switch (added.kind) {
    case 'bad_name':
      return { name: '姓名只能用汉字、字母，不能空着。' };
    case 'bad_sign_in_name':
      return { signInName: '登录名要2到32个字，用汉字、字母、数字、点和横线。' };
    case 'name_taken':
      return { signInName: `登录名“${added.signInName}”有人用了，请另起一个。` };
  }
}

/** Shown once, to be copied by hand. */
export const FirstPassword: FC<{ member: StaffMember; password: string; heading: string }> = (shown) => (
  <>
    <h1>{shown.heading}</h1>
    <section class="sheet">
      <p>{`请把下面的交给${shown.member.name}本人。密码只能用一次，登录后要换成自己的；这一页关掉就看不到了。`}</p>
      <dl class="facts">
        <div>
          <dt>登录名</dt>
          <dd class="code">{shown.member.signInName}</dd>
        </div>
        <div>
          <dt>初始密码</dt>
          <dd class="code">{shown.password}</dd>
        </div>
        <div>
          <dt>身份</dt>
          <dd>{`${roleNames[shown.member.role]} · ${shown.member.region}`}</dd>
        </div>
      </dl>
      <p>
        <a class="button strong" href="/desk/users">
          抄好了
        </a>
      </p>
    </section>
  </>
);

const roleHints: Partial<Record<StaffRole, string>> = {
  grid_worker: '上报走访和发现，不看案件',
  city: '查看、调度、分析，不办案件',
  supervisor: '只看，发督办单',
  administrator: '管账号和设置，不看农户的信息',
};

const showForm = (c: DeskContext, wrong: Wrong, status: PageStatus = 200) =>
  c.html(
    <DeskLayout frame={c} title="加一个人" here="users">
      <h1>加一个人</h1>
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/users/add">
          <Field
            name="name"
            label="姓名"
            value={c.form.text('name')}
            required
            maxlength={40}
            error={wrong.name}
          />
          <Field
            name="signInName"
            label="登录名"
            hint="不填就用姓名登录。"
            value={c.form.text('signInName')}
            maxlength={32}
            error={wrong.signInName}
          />
          <Choice
            name="role"
            label="身份"
            options={staffRoles.map((role) => ({
              value: role,
              text: roleNames[role],
              ...(roleHints[role] === undefined ? {} : { hint: roleHints[role] }),
            }))}
            chosen={c.form.text('role')}
            required
            error={wrong.role}
          />
          <Field
            name="region"
            label="管的地方"
            hint="写全：县、镇、村。管哪一级就写到哪一级，下面的都归他看。"
            value={c.form.text('region')}
            placeholder={c.member.region}
            required
            maxlength={60}
            error={wrong.region}
          />
          <SubmitButton label="加上" />
        </DeskForm>
      </section>
    </DeskLayout>,
    status,
  );
