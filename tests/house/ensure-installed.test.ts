import { differenceBetween, nodeTooOld } from '../../scripts/ensure-installed';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/knex/node_modules/debug': { version: '4.3.4', integrity: 'sha512-b' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};
const { 'node_modules/for-another-system': _another, ...HERE } = LOCKED;
const everything = (): boolean => true;

describe('What is installed', () => {
  test('agrees with the lockfile, where an optional package for another system is left out', () => {
    expect(differenceBetween(LOCKED, HERE, everything)).toBeUndefined();
  });

  test('is nothing before the first installation', () => {
    expect(differenceBetween(LOCKED, undefined, everything)).toBe('nothing is installed yet');
  });

  test('differs by a version', () => {
    const installed = { ...HERE, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } };
    expect(differenceBetween(LOCKED, installed, everything)).toBe('zod is 4.6.6, not 4.6.7');
  });

  test('differs by contents under the same version', () => {
    const installed = { ...HERE, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } };
    expect(differenceBetween(LOCKED, installed, everything)).toBe('zod has other contents');
  });

  test('agrees where the lockfile does not say what the contents are', () => {
    const locked = { ...LOCKED, 'node_modules/zod': { version: '4.6.7' } };
    expect(differenceBetween(locked, HERE, everything)).toBeUndefined();
  });

  test('lacks a package that npm does not know of', () => {
    const { 'node_modules/zod': _zod, ...installed } = HERE;
    expect(differenceBetween(LOCKED, installed, everything)).toBe('zod is missing');
  });

  test('lacks a package whose folder somebody removed', () => {
    expect(differenceBetween(LOCKED, HERE, (folder) => !folder.endsWith('debug'))).toBe('debug is missing');
  });

  test('has a package that the lockfile no longer has', () => {
    const installed = { ...HERE, 'node_modules/left-pad': { version: '1.3.0' } };
    expect(differenceBetween(LOCKED, installed, everything)).toBe('left-pad is no longer needed');
  });
});

describe('Node', () => {
  test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v26.10.0'])('%s runs the project', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toBeUndefined();
  });

  test.each(['v18.20.4', 'v20.18.9', 'v19.99.0'])('%s is too old, and is told so', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toMatch(/needs Node 20\.19 or newer; this is Node \d/);
  });
});
