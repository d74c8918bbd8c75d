import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageAssets } from './page-frame';
import { councilStyles } from './styles';

/** A file that pages load. Its name holds a hash of its content, so a browser may keep it for ever. */
interface AssetFile {
  readonly hashedName: string;
  readonly body: string;
  /** For `Content-Type`. */
  readonly type: string;
}

export interface Assets {
  /** @param hashedName as it stands in a page's address: `family-meetings-4f1d….css`. */
  find(hashedName: string): AssetFile | undefined;
  /** The addresses for a page's head. @param base where the files are served, such as `/family-meetings/assets`. */
  under(base: string): PageAssets;
}

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

function assetFile(name: string, ending: keyof typeof types, body: string): AssetFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hashedName: `${name}-${hash}.${ending}`, body, type: types[ending] };
}

/** A module asks for another by the name that holds its hash: a change of one changes the names of all that need it. */
function withHashedImports(script: string, files: Readonly<Record<string, AssetFile>>): string {
  return script.replace(/(from |import\()'\.\/([a-z-]+)\.js'/g, (asked, how: string, name: string) =>
    files[name] === undefined ? asked : `${how}'./${files[name].hashedName}'`,
  );
}

const govukFile = (ending: string) => readFileSync(require.resolve(`govuk-frontend/dist/govuk/govuk-frontend.min.${ending}`), 'utf8');
const withoutMap = (script: string) => script.replace(/\/\/# sourceMappingURL=\S+\s*$/, '');

/** chart.js in one file, as a module: it finds a module's names to write to, and what it puts into the window is taken out again, for the host may have its own. */
function chartLibrary(): string {
  const umd = readFileSync(join(dirname(require.resolve('chart.js')), 'chart.umd.min.js'), 'utf8');
  return `const module = { exports: {} }, { exports } = module, before = window.Chart;
${withoutMap(umd)}
if (before === undefined) delete window.Chart;
else window.Chart = before;
export const { Chart } = module.exports;
`;
}

/** Read and made once, at start. @param viewsDir the folder that holds `assets/`. */
export function createAssets(viewsDir: string): Assets {
  const ownFile = (name: string) => readFileSync(join(viewsDir, 'assets', name), 'utf8');
  const govukScript = assetFile('govuk-frontend', 'js', withoutMap(govukFile('js')));
  const styles = [
    assetFile('govuk-frontend', 'css', councilStyles(govukFile('css'))),
    assetFile('family-meetings', 'css', ownFile('family-meetings.css')),
  ];
  const early = assetFile('early', 'js', ownFile('early.js'));
  const keepSaved = assetFile('keep-saved', 'js', ownFile('keep-saved.js'));
  const savesItself = assetFile('saves-itself', 'js', withHashedImports(ownFile('saves-itself.js'), { 'keep-saved': keepSaved }));
  const library = assetFile('chart-library', 'js', chartLibrary());
  const reportCharts = assetFile('report-charts', 'js', withHashedImports(ownFile('report-charts.js'), { 'chart-library': library }));
  const sessionEnds = assetFile('session-ends', 'js', ownFile('session-ends.js'));
  const imported = {
    'govuk-frontend': govukScript,
    'saves-itself': savesItself,
    'report-charts': reportCharts,
    'session-ends': sessionEnds,
  };
  const start = assetFile('start', 'js', withHashedImports(ownFile('start.js'), imported));
  const byName = new Map(
    [...styles, govukScript, early, keepSaved, savesItself, library, reportCharts, sessionEnds, start].map((file) => [
      file.hashedName,
      file,
    ]),
  );
  return {
    find: (hashedName) => byName.get(hashedName),
    under: (base) => ({
      stylesheets: styles.map((file) => `${base}/${file.hashedName}`),
      earlyScript: `${base}/${early.hashedName}`,
      script: `${base}/${start.hashedName}`,
    }),
  };
}
