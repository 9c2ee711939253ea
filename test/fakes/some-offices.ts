import { someMember } from './some-staff.js';

const place = '河东省青川市云溪县';

/** Invented people of one county's offices. */
export const county = someMember({ id: 'county', role: 'county', region: place, name: '周正' });
export const township = someMember({ id: 'township', region: `${place}八宝镇`, name: '郑乡长' });
export const otherTownship = someMember({ id: 'other', region: `${place}白石镇`, name: '陈乡长' });
export const village = someMember({
  id: 'village',
  role: 'village',
  region: `${place}八宝镇新屯村`,
  name: '冯支书',
});
export const supervisor = someMember({ id: 'supervisor', role: 'supervisor', region: place, name: '韩督查' });
export const gridWorker = someMember({
  id: 'grid',
  role: 'grid_worker',
  region: `${place}八宝镇新屯村`,
  name: '吴网格',
});
