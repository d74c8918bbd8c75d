import { caseSystemLoginFrom } from '../plugin';
import { optionsFromFile } from './options-from-file';

/** Prints the script that a database administrator runs in the case system's database, and to the side what `mapping` is then. */
export function caseSystemLoginCommand(config: string | undefined, login: string | undefined, schema: string | undefined): number {
  const { caseSystem } = optionsFromFile(config);
  if (!('kind' in caseSystem)) throw new Error('The configuration has a reader of its own: only it knows what a login must read');
  const { script, mapping } = caseSystemLoginFrom(caseSystem, {
    login: login ?? 'family_meetings_reader',
    schema: schema ?? 'family_meetings_read',
  });
  process.stdout.write(script);
  process.stderr.write(`When it has run, \`caseSystem.mapping\` is ${JSON.stringify(mapping)}\n`);
  return 0;
}
