import { migratingLoginScript, runningLoginScript } from '../adapters/store/sql-server/login-scripts';
import { DEFAULT_SCHEMA } from '../adapters/store/sql-server/open-sql-server';

/** Prints what a database administrator runs before the first migration, and after it. */
export function sqlServerLoginsCommand(which: string | undefined, schema: string = DEFAULT_SCHEMA): number {
  if (which !== 'migrate' && which !== 'run') {
    process.stderr.write('Say which: `family-meetings sql-server-logins migrate`, or `run`\n');
    return 2;
  }
  process.stdout.write(which === 'migrate' ? migratingLoginScript(schema) : runningLoginScript(schema));
  return 0;
}
