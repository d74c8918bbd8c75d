import type { CaseSource } from '../case-source';
import type { MosaicTable } from './mosaic-mapping';

export type MosaicSource = CaseSource<MosaicTable>;

const ID = /^[1-9]\d{0,15}$/;

/** Ids come from links and forms: what is no number of the case system's is asked of nobody. */
export const knownShape = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id) => ID.test(id)))];

/** Numbers of up to 16 digits would lose their last ones as JavaScript numbers: they travel as text. */
export const idColumns = (alias: string, ...columns: readonly string[]): string =>
  columns.map((column) => `cast(${alias}.${column} as varchar(20)) as ${column}`).join(', ');
