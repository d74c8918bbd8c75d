import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../bin/command-line';
import { nightlyCommand } from '../../bin/nightly-command';

describe('What is typed after family-meetings', () => {
  it('is a command, for some of them a word, and options', () => {
    const { command, which, values } = commandLine(['import', 'spring', '--config', 'ours.js', '--dates', 'uk', '--update']);
    expect([command, which, values.config, values.dates, values.update]).toEqual(['import', 'spring', 'ours.js', 'uk', true]);
    expect(commandLine(['nightly', '--from', 'x', '--out', 'y', '--dates', 'uk']).values.from).toBe('x');
    expect(commandLine(['audit-export', '--from', '2026-01-01', '--to', '2026-02-01']).values.to).toBe('2026-02-01');
    expect(commandLine([]).command).toBeUndefined();
    expect(commandLine(['frobnicate', '--config', 'x', 'y']).command).toBe('frobnicate');
    expect(commandLine(['nightly', 'uptake', '--help', '--scale', '3']).values.help).toBe(true);
  });

  it.each([
    [
      'an option of another command',
      ['nightly', '--config', 'x', '--scale', '3'],
      'nightly takes no --scale: it takes --config, --as-at, --again',
    ],
    [
      'one that reports from a folder do not have',
      ['nightly', '--from', 'x', '--again'],
      'nightly --from takes no --again: it takes --from',
    ],
    ['one that only reports from a folder have', ['nightly', '--config', 'x', '--dates', 'uk'], 'nightly takes no --dates'],
    ['a report as a word', ['nightly', 'uptake'], '“uptake” means nothing to nightly'],
    ['two folders', ['import', 'spring', 'summer'], '“summer” means nothing to import'],
    ['an option that there is not', ['nightly', '--confg', 'x'], 'There is no option --confg: family-meetings --help says what there is'],
    ['an option without its value', ['nightly', '--as-at'], 'Say after --as-at what it is to be'],
    ['an option before another', ['nightly', '--as-at', '--again'], 'Say after --as-at what it is to be'],
    ['a value where none is wanted', ['nightly', '--again=yes'], '--again stands alone: it takes no value'],
  ])('is refused in words, not passed over: %s', (_what, typed, words) => {
    expect(() => commandLine(typed)).toThrow(words);
  });
});

describe('Where reports are to stand', () => {
  it('is looked at before they are made: a file, or a folder in a file, is told at once', async () => {
    const at = mkdtempSync(join(tmpdir(), 'out-'));
    try {
      const file = join(at, 'reports');
      writeFileSync(file, '');
      // Settings that are not there would be told next.
      for (const out of [file, join(file, 'of-november')])
        await expect(nightlyCommand(join(at, 'none.js'), { again: false, out })).rejects.toThrow(
          `${file} is a file: say a folder with --out`,
        );
      await expect(nightlyCommand(join(at, 'none.js'), { again: false, out: join(at, 'new', 'one') })).rejects.toThrow('There is no file');
    } finally {
      rmSync(at, { recursive: true });
    }
  });
});
