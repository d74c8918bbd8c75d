import { csvText, MARKING } from '../csv/long-csv';
import { spreadsheetSafe } from '../csv/spreadsheet-safe';
import { cellOf, ELEMENTS, identifiersOf, type CensusBlock } from './census-block';

const IDENTIFIERS = ['LAchildID', 'PersonBirthDate', 'ExpectedPersonBirthDate', 'Sex'] as const;

/** The columns are the return's own elements, in its order; the header row ends with the marking. */
export const CENSUS_COLUMNS: readonly string[] = [...IDENTIFIERS, ...ELEMENTS.map(([name]) => name)];

/** A row a child and a time in pre-proceedings. */
export const censusCsv = (blocks: readonly CensusBlock[]): string =>
  csvText([
    [...CENSUS_COLUMNS, MARKING],
    ...blocks.map((block) => [
      ...identifiersOf(block).map(([, value]) => spreadsheetSafe(value)),
      ...ELEMENTS.map(([, field]) => cellOf(block[field])),
      '',
    ]),
  ]);
