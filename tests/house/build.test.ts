import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyAssets, removeLeftovers, sourceFiles } from '../../scripts/build';

describe('The build', () => {
  let root: string;

  const put = (file: string, text = ''): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const isThere = (file: string): boolean => existsSync(join(root, file));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'));
    put('views/offers/offer.ejs', '<p>Offer</p>');
    put('plugin/web/site.css', 'p {}');
    put('plugin/web/routes.ts');
    put('demo/.DS_Store');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('reads the sources of every room, and no hidden files', () => {
    expect(sourceFiles(root)).toEqual(['plugin/web/routes.ts', 'plugin/web/site.css', 'views/offers/offer.ejs']);
  });

  test('copies what is not TypeScript to the same place in dist, so that a path from a room leads to the same file', () => {
    copyAssets(root, sourceFiles(root));
    expect(readFileSync(join(root, 'dist/plugin/web', '../../views/offers/offer.ejs'), 'utf8')).toBe('<p>Offer</p>');
    expect(isThere('dist/plugin/web/site.css')).toBe(true);
    expect(isThere('dist/plugin/web/routes.ts')).toBe(false);
  });

  test('removes what was built from a file that is gone, and nothing else', () => {
    const kept = [
      'dist/plugin/web/routes.js',
      'dist/plugin/web/routes.js.map',
      'dist/plugin/web/routes.d.ts',
      'dist/views/offers/offer.ejs',
    ];
    const gone = ['dist/migrations/20260101-gone.js', 'dist/migrations/20260101-gone.d.ts', 'dist/views/gone.ejs'];
    for (const file of [...kept, ...gone]) put(file);
    removeLeftovers(root, sourceFiles(root));
    expect(kept.filter((file) => !isThere(file))).toEqual([]);
    expect(gone.filter(isThere)).toEqual([]);
  });
});
