/** Where the page of a case is. */
export const casePath = (id: string): string => `/desk/cases/${id}`;
