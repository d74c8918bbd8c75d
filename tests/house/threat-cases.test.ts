import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'threat-model.md'), 'utf8');

const IDS = [...Array.from({ length: 23 }, (_, at) => `A${at + 1}`), ...Array.from({ length: 20 }, (_, at) => `F${at + 1}`)];

interface Case {
  readonly id: string;
  readonly shown: string;
}

const casesIn = (text: string): readonly Case[] =>
  [...text.matchAll(/^\| ([AF]\d+) \| .+? \| (.+) \|$/gm)].map((found) => ({ id: found[1] ?? '', shown: found[2] ?? '' }));

function problemsWith({ id, shown }: Case): readonly string[] {
  const reason = /^not here: (.+)$/.exec(shown)?.[1];
  if (reason !== undefined) return reason.length < 30 ? [`${id} gives no reason`] : [];
  const named = shown.split('; ').flatMap((each) => {
    const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(each) ?? [];
    if (!file.endsWith('.test.ts') || !existsSync(join(ROOT, file))) return [`${id}: ${each} names no test file`];
    return textOf(file).includes(title) ? [] : [`${id}: “${title}” is not in ${file}`];
  });
  if (named.length > 0) return named;
  const files = shown.split('; ').map((each) => /^`([^`]+)`/.exec(each)?.[1] ?? '');
  return files.some((file) => underId(id).test(textOf(file))) ? [] : [`${id}: no test of it begins with its id`];
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** A title that begins with this id, alone or among others: "A4, A21: every answer …". */
const underId = (id: string): RegExp => new RegExp(`['"\`](?:[AF]\\d+, )*${id}(?:, [AF]\\d+)*: `);

test('every attack and every fault has its case, once, shown by a test that exists or with the reason', () => {
  expect(casesIn(page).map(({ id }) => id)).toEqual(IDS);
  expect(casesIn(page).flatMap(problemsWith)).toEqual([]);
});

// Put together here, so that the title does not stand in this file.
const UNWRITTEN = ['nobody', 'wrote', 'this'].join(' ');

test.each([
  ['`tests/house/nowhere.test.ts` › something', 'A1: `tests/house/nowhere.test.ts` › something names no test file'],
  [`\`tests/house/threat-cases.test.ts\` › ${UNWRITTEN}`, `A1: “${UNWRITTEN}” is not in tests/house/threat-cases.test.ts`],
  ['not here: later', 'A1 gives no reason'],
  ['`tests/house/build.test.ts` › The build', 'A1: no test of it begins with its id'],
])('a case shown by %s is refused', (shown, problem) => {
  expect(problemsWith({ id: 'A1', shown })).toEqual([problem]);
});
