import { readFileSync } from 'node:fs';
import { codeProblems, ssdCodeProblems } from '../adapters/case-system/records/code-problems';
import { mappingProblems, type ColumnLists } from '../adapters/case-system/mapping-problems';
import type { CaseCodeSettings } from '../adapters/case-system/records/case-codes';
import { MOSAIC_COLUMNS } from '../adapters/case-system/mosaic/mosaic-columns';
import type { MosaicMapping } from '../adapters/case-system/mosaic/mosaic-mapping';
import type { SsdCodeSettings } from '../adapters/case-system/ssd/ssd-codes';
import { SSD_COLUMNS, type SsdMapping } from '../adapters/case-system/ssd/ssd-source';
import type { Problem } from './core/errors';
import { OptionsRefused, type MosaicOptions } from './options';

type Written = Pick<MosaicOptions, 'mapping' | 'codes'>;

export interface MosaicSettings {
  readonly mapping: MosaicMapping;
  readonly codes: CaseCodeSettings;
}

export interface SsdSettings {
  readonly mapping: SsdMapping;
  readonly codes: SsdCodeSettings;
}

/**
 * The council's names and codes, from the mapping file where `mapping` is a path, otherwise from the options themselves.
 * @throws OptionsRefused with every name and code that cannot be used, by its path, and what would be right.
 */
export function mosaicSettingsFrom(options: Written): MosaicSettings {
  const { mapping, codes } = checked(options, MOSAIC_COLUMNS, codeProblems);
  return { mapping: mapping as MosaicMapping, codes: codes as CaseCodeSettings };
}

/** The same for the dataset, which has step types and plans of its own. @throws OptionsRefused */
export function ssdSettingsFrom(options: Written): SsdSettings {
  const { mapping, codes } = checked(options, SSD_COLUMNS, ssdCodeProblems);
  return { mapping: mapping as SsdMapping, codes: codes as SsdCodeSettings };
}

function checked(options: Written, lists: ColumnLists, problemsOfCodes: (codes: unknown) => readonly Problem[]): Given {
  const read = given(options);
  const problems = [
    ...under(read.place.mapping, mappingProblems(read.mapping, lists)),
    ...under(read.place.codes, problemsOfCodes(read.codes)),
  ];
  if (problems.length > 0) throw new OptionsRefused(problems);
  return read;
}

interface Given {
  /** Where the two stand, for a problem's path. */
  readonly place: { readonly mapping: string; readonly codes: string };
  readonly mapping: unknown;
  readonly codes: unknown;
}

function given({ mapping, codes }: Written): Given {
  if (typeof mapping !== 'string') {
    return { place: { mapping: 'caseSystem.mapping', codes: 'caseSystem.codes' }, mapping: mapping ?? {}, codes: codes ?? {} };
  }
  const { codes: codesOfFile, ...names } = jsonOf(mapping);
  if (codes !== undefined && codesOfFile !== undefined) {
    throw refused('caseSystem.codes', `give the codes once: here, or under "codes" in ${mapping}`);
  }
  return {
    place: { mapping, codes: codes === undefined ? `${mapping} codes` : 'caseSystem.codes' },
    mapping: names,
    codes: codesOfFile ?? codes ?? {},
  };
}

function jsonOf(file: string): Readonly<Record<string, unknown>> {
  const read = textOf(file);
  try {
    const parsed: unknown = JSON.parse(read);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, as any other content that is no object.
  }
  throw refused('caseSystem.mapping', `${file} is not a JSON object. Check its commas, quotes and brackets`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw refused('caseSystem.mapping', `there is no file ${file} that this account may read. Correct the path, or the right to read`);
  }
}

const refused = (field: string, message: string): OptionsRefused => new OptionsRefused([{ field, message }]);

const under = (place: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map(({ field, message }) => ({ field: field === 'policy' ? place : `${place}.${field}`, message }));
