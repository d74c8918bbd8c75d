import { createHash } from 'node:crypto';
import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { ReportShelf } from '../../plugin/core/report-shelf';

const FILES = ['uptake.csv', 'care-entry.csv', 'review-compliance.csv'];

/** A set that tells by itself whether it is whole: the last file has the sum of the others. */
export function aSetOf(on: CalendarDay): readonly { readonly name: string; readonly content: string }[] {
  const files = FILES.map((name) => ({ name, content: `${name} of ${on}\r\n`.repeat(2000) }));
  return [...files, { name: 'manifest.json', content: sumOf(files.map(({ content }) => content)) }];
}

const sumOf = (contents: readonly string[]): string => createHash('sha256').update(contents.join('')).digest('hex');

/** Whether every file of the set is there, to the last byte. */
export async function isWholeSet(shelf: ReportShelf, set: string): Promise<boolean> {
  const textOf = async (name: string): Promise<string> => Buffer.from((await shelf.get(set, name)) ?? '').toString();
  const contents: string[] = [];
  for (const name of FILES) contents.push(await textOf(name));
  return (await textOf('manifest.json')) === sumOf(contents) && (await shelf.list(set)).length === FILES.length + 1;
}
