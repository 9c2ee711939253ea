import type { StaffMember } from '../../src/hardship/staff/staff-member.js';

/** An invented member of the staff; a county's unless said otherwise. */
export const someMember = (more: Partial<StaffMember> = {}): StaffMember => ({
  id: `staff-${more.role ?? 'county'}-${more.region ?? '云溪县'}`,
  signInName: 'someone',
  name: '周正',
  role: 'county',
  region: '河东省青川市云溪县',
  active: true,
  telegramAccount: null,
  totp: false,
  ...more,
});

export const county = someMember();
export const township = someMember({ role: 'township', region: '河东省青川市云溪县八宝镇', name: '郑乡长' });
export const village = someMember({
  role: 'village',
  region: '河东省青川市云溪县八宝镇新屯村',
  name: '冯支书',
});
export const otherTownship = someMember({
  role: 'township',
  region: '河东省青川市云溪县白石镇',
  name: '陈乡长',
});
export const supervisor = someMember({ role: 'supervisor', name: '韩督查' });
