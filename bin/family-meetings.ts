#!/usr/bin/env node
import { auditExportCommand } from './audit-export-command';
import { checkAuditCommand } from './check-audit-command';
import { commandLine } from './command-line';
import { caseSystemLoginCommand } from './case-system-login-command';
import { doctorCommand } from './doctor-command';
import { explainCommand } from './explain-command';
import { exportCommand, importCommand, reportsFromCommand } from './extract-command';
import { launchKitCommand } from './launch-kit-command';
import { migrateCommand } from './migrate-command';
import { nightlyCommand } from './nightly-command';
import { sqlServerLoginsCommand } from './sql-server-logins-command';
import { wordsOfError } from './words-of-error';

const HELP = `family-meetings <command>

  migrate  --config FILE                    bring the module's own tables up to date
  nightly  --config FILE [--as-at DATE] [--again]
                                            make the nightly reports now, unless they are made
  nightly  --config FILE --out FOLDER [--only REPORT,REPORT] [--as-at DATE]
                                            make reports in a folder beside, and publish nothing
  nightly  --from FOLDER --out FOLDER [--only REPORT,REPORT] [--as-at DATE] [--dates iso|uk]
                                            make the reports from a folder of CSV files alone (docs/extract.md)
  explain  REPORT --config FILE --measure ID --period PERIOD [--breakdown NAME --category NAME] [--as-at DATE]
                                            tell how one figure was counted, named as its row in the CSV file names it
  import   FOLDER --config FILE [--dates iso|uk] [--rejects FILE] [--update]
                                            bring history in from a folder of CSV files, all of it or nothing
  export   FOLDER --config FILE             write what the reports count from as a folder of CSV files
  check-audit --config FILE [--head NUMBER:HASH]
                                            tell whether anything in the audit was changed, removed or put in
  check-audit --file FILE [--head NUMBER:HASH]
                                            the same of an exported audit, without the database
  audit-export --config FILE --from DATE --to DATE --by NAME --out FILE.jsonl|FILE.csv
                                            take the audit of some days away, with its seals (docs/audit.md)
  doctor   --config FILE                    check settings, case system, databases, folders, mail and schedule
  launch-kit --config FILE --person ID --worker LOGIN [--at ADDRESS] [--signing-key FILE] [--port PORT]
                                            open the mounted module as a made-up case system, rightly and wrongly
  case-system-login --config FILE [--login NAME] [--schema NAME]
                                            print the script for a read-only login to the case system
  sql-server-logins migrate|run [--schema NAME]
                                            print the script for a login of the module's own database
  demo     [--port 3000] [--folder .demo] [--scale 1] [--seed WORD] [--fresh]
                                            the whole thing with made-up records

FILE is a JavaScript file that exports the options of createFamilyMeetings.`;

async function main(): Promise<number> {
  const { values, command, which } = commandLine(process.argv.slice(2));
  if (values.help === true) return say(HELP, 0);
  if (command === 'migrate') return migrateCommand(values.config);
  if (command === 'import') return importCommand(values.config, which, { ...values, update: values.update ?? false });
  if (command === 'export') return exportCommand(values.config, which);
  if (command === 'nightly' && values.from !== undefined) {
    return reportsFromCommand(values.config, { ...values, from: values.from, asAt: values['as-at'] });
  }
  if (command === 'nightly') return nightlyCommand(values.config, { ...values, asAt: values['as-at'], again: values.again ?? false });
  if (command === 'explain') return explainCommand(values.config, which, { ...values, asAt: values['as-at'] });
  if (command === 'check-audit') return checkAuditCommand(values.config, values);
  if (command === 'audit-export') return auditExportCommand(values.config, values);
  if (command === 'doctor') return doctorCommand(values.config);
  if (command === 'launch-kit') return launchKitCommand(values.config, values);
  if (command === 'case-system-login') return caseSystemLoginCommand(values.config, values.login, values.schema);
  if (command === 'sql-server-logins') return sqlServerLoginsCommand(which, values.schema);
  if (command === 'demo') {
    // The demo's own parts (a stand-in case system, a mail catcher) are loaded only for it.
    const { demoCommand } = await import('../demo/demo-command.js');
    return demoCommand(values);
  }
  return say(HELP, 2);
}

function say(text: string, status: number): number {
  process.stdout.write(`${text}\n`);
  return status;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${wordsOfError(error)}\n`);
    process.exitCode = 1;
  },
);
