import { readExtractFolder } from '../../adapters/extract/read-extract-folder';
import { checkExtract } from '../../reports/extract/check-extract';
import { factsFromExtract } from '../../reports/extract/facts-from-extract';
import type { DateStyle } from '../../reports/extract/read-cell';
import type { Records } from '../reports/support/facts';

/** What a folder of CSV files says, as the reports count it; a folder with anything to mend is none. */
export async function recordsOfFolder(folder: string, dates: DateStyle = 'iso'): Promise<Records> {
  const { tables, problems } = await readExtractFolder(folder, dates);
  const all = [...problems, ...checkExtract(tables)];
  if (all.length > 0) throw new Error(`The folder has something to mend: ${JSON.stringify(all)}`);
  const { histories, ...facts } = factsFromExtract(new Map([...tables].map(([name, rows]) => [name, rows.map(({ row }) => row)])));
  return { ...facts, children: histories };
}
