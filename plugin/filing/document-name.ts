import { MOSAIC_FILING_LIMITS, type FilingLimits } from './filing-limits';
import { shortened } from './shortened';

/** Letters that Unicode does not take apart into a letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  ß: 'ss',
  Þ: 'Th',
  þ: 'th',
  ı: 'i',
};
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What every file system, link and import script in between can hold. */
const VALID = /^[A-Za-z0-9](?:[A-Za-z0-9 _-]*[A-Za-z0-9])?\.[a-z0-9]{1,5}$/;

/**
 * A document's name as the case system takes it: unaccented letters, digits, spaces, hyphens, no longer than it may be
 * with its extension. `words` name the document ("Family plan 2026-06-05"), never a person.
 */
export function documentName(
  words: string,
  extension: string,
  { documentName: most }: Pick<FilingLimits, 'documentName'> = MOSAIC_FILING_LIMITS,
): string {
  const ending = `.${extension.toLowerCase()}`;
  const plain = [...words.normalize('NFC')]
    .map((letter) => PLAIN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, ' ')
    .replace(/^[ _-]+|[ _-]+$/g, '');
  const stem = shortened(plain, most - ending.length).replace(/[ _-]+$/, '');
  return (stem === '' || DEVICE.test(stem) ? 'Document' : stem) + ending;
}

/** Why the case system would not take this name, if it would not. */
export function faultOfName(name: string, limits: Pick<FilingLimits, 'documentName' | 'extensions'>): 'name' | 'extension' | undefined {
  const dot = name.lastIndexOf('.');
  if (dot < 1 || !limits.extensions.includes(name.slice(dot + 1).toLowerCase())) return 'extension';
  return name.length > limits.documentName || !VALID.test(name) || DEVICE.test(name.slice(0, dot)) ? 'name' : undefined;
}
