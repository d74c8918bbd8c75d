import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'asvs.md'), 'utf8');

/** ASVS 5.0.0: the level of each requirement of a section, in their order. */
const LEVELS = {
  '1.1': '22',
  '1.2': '1111122223',
  '1.3': '112222222223',
  '1.4': '222',
  '1.5': '123',
  '2.1': '122',
  '2.2': '112',
  '2.3': '12223',
  '2.4': '23',
  '3.1': '3',
  '3.2': '113',
  '3.3': '12223',
  '3.4': '11222233',
  '3.5': '11122333',
  '3.6': '3',
  '3.7': '22333',
  '4.1': '12233',
  '4.2': '23333',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112333',
  '5.3': '113',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '11223333',
  '6.4': '112233',
  '6.5': '22222333',
  '6.6': '2223',
  '6.7': '33',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '223',
  '7.6': '22',
  '8.1': '1233',
  '8.2': '1123',
  '8.3': '133',
  '8.4': '23',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '223',
  '10.3': '22223',
  '10.4': '1111122222233333',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '2233',
  '11.2': '22233',
  '11.3': '11233',
  '11.4': '1222',
  '11.5': '23',
  '11.6': '23',
  '11.7': '33',
  '12.1': '12233',
  '12.2': '11',
  '12.3': '22223',
  '13.1': '2333',
  '13.2': '222223',
  '13.3': '2233',
  '13.4': '1222233',
  '14.1': '22',
  '14.2': '12223333',
  '14.3': '122',
  '15.1': '12233',
  '15.2': '12233',
  '15.3': '1222222',
  '15.4': '3333',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '2223',
  '17.1': '23',
  '17.2': '22223333',
  '17.3': '22',
} as const;
/** Chosen beyond level 2, because this is child-protection data. */
const CHOSEN = ['1.2.10', '3.5.8', '8.3.2', '13.1.2', '13.1.3', '13.2.6', '14.2.7', '14.2.8', '15.4.2', '16.3.2', '16.5.4'];
const STATES = ['met', 'in part', 'the host’s', 'does not apply', 'not met'];

const wanted = Object.entries(LEVELS).flatMap(([section, levels]) =>
  [...levels].map((level, at) => ({ id: `${section}.${at + 1}`, level })).filter(({ id, level }) => level !== '3' || CHOSEN.includes(id)),
);

interface Requirement {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly how: string;
  readonly shown: string;
}

const requirementsIn = (text: string): readonly Requirement[] =>
  [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d)[^|]* \| ([^|]+) \| (.+?) \| (.*) \|$/gm)].map(
    ([, id = '', level = '', state = '', how = '', shown = '']) => ({ id, level, state, how, shown: shown.trim() }),
  );

function problemsWith({ id, state, how, shown }: Requirement): readonly string[] {
  if (!STATES.includes(state)) return [`${id}: “${state}” is no state`];
  if (how.length < 7) return [`${id} does not say how, or why not`];
  if (shown === '') return state === 'met' && how.length < 70 ? [`${id} is met, and nothing shows it`] : [];
  const [, file = '', title = ''] = /^`([^`]+)`(?: › (.+))?$/.exec(shown) ?? [];
  if (!file.endsWith('.test.ts') || !existsSync(join(ROOT, file))) return [`${id}: ${shown} names no test file`];
  return readFileSync(join(ROOT, file), 'utf8').includes(title) ? [] : [`${id}: “${title}” is not in ${file}`];
}

test('every requirement of level 2, and those chosen of level 3, has its row, with a test that exists or the reason', () => {
  const rows = requirementsIn(page);
  const order = ({ id }: { readonly id: string }): readonly number[] => id.split('.').map(Number);
  const inOrder = wanted.toSorted((one, other) => order(one).reduce((found, part, at) => found || part - (order(other)[at] ?? 0), 0));
  expect(rows.map(({ id, level }) => `${id} (${level})`)).toEqual(inOrder.map(({ id, level }) => `${id} (${level})`));
  expect(rows.flatMap(problemsWith)).toEqual([]);
});

test('the counts above the table are those of its rows', () => {
  const rows = requirementsIn(page);
  for (const state of STATES) expect(page).toContain(`| ${state} | ${rows.filter((row) => row.state === state).length} |`);
});

// Put together here, so that the title does not stand in this file.
const UNWRITTEN = ['nobody', 'wrote', 'this'].join(' ');

test.each([
  ['`tests/house/nowhere.test.ts` › something', 'names no test file'],
  [`\`tests/house/asvs.test.ts\` › ${UNWRITTEN}`, 'is not in'],
  ['', 'nothing shows it'],
])('a row that is met and shown by %s is refused', (shown, problem) => {
  const row = { id: '1.1.1', level: '1', state: 'met', how: 'By something', shown };
  expect(problemsWith(row).join()).toContain(problem);
});
