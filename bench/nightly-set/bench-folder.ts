import { join } from 'node:path';

/** Where one scale's records and sets stand. */
export const benchFolder = (folder: string) => ({
  own: join(folder, 'own.db'),
  caseRecords: join(folder, 'case-system.db'),
  csv: join(folder, 'csv'),
  reports: join(folder, 'reports'),
  handOver: join(folder, 'hand-over'),
});
export type BenchFolder = ReturnType<typeof benchFolder>;
