import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';

const folder = join(__dirname, '..', 'views');
const template = (name: string) =>
  ejs.compile(readFileSync(join(folder, `${name}.ejs`), 'utf8'), { filename: join(folder, `${name}.ejs`) });

const frame = template('frame');
const bodies = {
  'sign-in': template('sign-in'),
  caseload: template('caseload'),
  'case-record': template('case-record'),
  mail: template('mail'),
};

/** The stand-in's own screens: plain on purpose, so that nobody takes them for the module's. */
export function standInPage(
  name: keyof typeof bodies,
  model: { readonly title: string; readonly signedInAs?: string } & Record<string, unknown>,
): string {
  const known = { day: (value: unknown) => String(value ?? '').slice(0, 10), ...model };
  return frame({ title: model.title, signedInAs: model.signedInAs, body: bodies[name](known) });
}
