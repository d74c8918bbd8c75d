import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** A name of our own, so that a font of the machine's never stands in for the bundled one. */
export const CHART_FONT = 'Report Sans';

/** Without a registered font a machine that has none leaves every label out, and says nothing. */
export function registerChartFont(): void {
  if (GlobalFonts.has(CHART_FONT)) return;
  const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  for (const file of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    if (!GlobalFonts.registerFromPath(join(folder, file), CHART_FONT)) throw new Error(`The bundled font ${file} cannot be read`);
  }
}
