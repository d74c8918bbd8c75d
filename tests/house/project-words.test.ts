import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FORBIDDEN } from './forbidden-words';

const ROOT = join(__dirname, '../..');
/** They quote what they look for. */
const QUOTING = new Set(['tests/house/forbidden-words.ts', 'tests/house/lint-rules.test.ts']);
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.demo', '.tmp']);

/** What is committed; in a copy without git, what lies there. */
function projectFiles(): readonly string[] {
  const committed = committedFiles();
  return committed.length > 0 ? committed : filesUnder('.');
}

function committedFiles(): readonly string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const name = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

function linesOf(file: string): readonly Line[] {
  const path = join(ROOT, file);
  if (QUOTING.has(file) || !existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  if (text.includes('\0')) return [];
  return text.split('\n').map((line, index) => ({ file, number: index + 1, text: line }));
}

const FONT_OR_CREST = /\.(?:woff2?|eot|otf)$|govuk-(?:crest|logo|opengraph|icon)/i;

describe('What the project says', () => {
  const files = projectFiles();
  const lines = files.flatMap(linesOf);

  test('was read', () => {
    expect(lines.length).toBeGreaterThan(1000);
  });

  test.each(FORBIDDEN)('never includes $what', ({ what, pattern, files: where }) => {
    const said = lines.filter(({ file, text }) => (where?.test(file) ?? true) && pattern.test(text));
    expect(said.map(({ file, number }) => `${file}:${number} says ${what}`)).toEqual([]);
  });

  test('never includes a web font, or the crest of GOV.UK', () => {
    expect(files.filter((file) => FONT_OR_CREST.test(file))).toEqual([]);
  });
});

describe('The search for forbidden words', () => {
  test.each(FORBIDDEN.flatMap(({ what, pattern, found }) => found.map((line) => [what, line, pattern] as const)))(
    'finds %s in: %s',
    (_what, line, pattern) => {
      expect(line).toMatch(pattern);
    },
  );

  test.each(FORBIDDEN.flatMap(({ what, pattern, passed }) => passed.map((line) => [what, line, pattern] as const)))(
    'sees nothing of %s in: %s',
    (_what, line, pattern) => {
      expect(line).not.toMatch(pattern);
    },
  );
});
