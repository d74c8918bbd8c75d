import { accessSync, constants, existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { createFamilyMeetings, type FamilyMeetingsOptions, type Health } from '../plugin';
import { optionsFromFile } from './options-from-file';

interface Finding {
  readonly what: string;
  readonly wrong?: string;
}

/** One line a check, with what to do in the words of the person who can do it. Exit status 1 where something is wrong. */
export async function doctorCommand(config: string | undefined): Promise<number> {
  const options = optionsFromFile(config);
  const familyMeetings = createFamilyMeetings(options);
  try {
    const health = await familyMeetings.health();
    const findings = [
      { what: 'Settings' },
      ...healthFindings(health, options),
      ...folderFindings(options),
      ...(await mailFindings(options)),
    ];
    for (const { what, wrong } of findings) process.stdout.write(wrong === undefined ? `ok     ${what}\n` : `WRONG  ${what}: ${wrong}\n`);
    return findings.some(({ wrong }) => wrong !== undefined) ? 1 : 0;
  } finally {
    await familyMeetings.stop();
  }
}

const CANNOT_OPEN: Readonly<Record<FamilyMeetingsOptions['store']['kind'], string>> = {
  sqlite: 'it cannot be opened. Check the path in `store.file` and that this account may write there',
  sqlserver: 'SQL Server does not let us in. Check server, database, login and certificate in `store.connection` (docs/sql-server.md)',
};

function databaseFinding(database: Health['database'], { store }: FamilyMeetingsOptions): string | undefined {
  if (database === 'needs-migration') return 'its tables are not up to date. Run `family-meetings migrate --config FILE`';
  return database === 'unreachable' ? CANNOT_OPEN[store.kind] : undefined;
}

function healthFindings(health: Health, options: FamilyMeetingsOptions): readonly Finding[] {
  return [
    { what: 'Own database', wrong: databaseFinding(health.database, options) },
    {
      what: 'Case system',
      wrong: health.caseSystem === 'answering' ? undefined : 'it does not answer. Check server, login and the table names in `caseSystem`',
    },
    {
      what: 'Filing and sending',
      wrong:
        health.outbox.parked === 0
          ? undefined
          : `${health.outbox.parked} messages wait for a person to decide: see the page "Waiting to be sent"`,
    },
    {
      what: 'Nightly reports',
      wrong:
        health.reports.lastRun === 'failed'
          ? 'the last run failed. Run `family-meetings nightly --config FILE` and read what it says'
          : undefined,
    },
  ];
}

function folderFindings(options: FamilyMeetingsOptions): readonly Finding[] {
  const handOver = 'kind' in options.filing ? [{ what: 'Hand-over folder', folder: options.filing.folder }] : [];
  return [{ what: 'Reports folder', folder: options.reportsFolder }, ...handOver].map(({ what, folder }) => ({
    what,
    wrong: mayWrite(folder)
      ? undefined
      : `this account cannot write in ${folder}. Make the folder, or give the account the right to write there`,
  }));
}

/** A folder that is still to be made counts by the folder that it will stand in. */
function mayWrite(folder: string): boolean {
  try {
    accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const MAIL_WAIT_MS = 5000;

async function mailFindings({ mail }: FamilyMeetingsOptions): Promise<readonly Finding[]> {
  if (mail === undefined || !('kind' in mail)) return [];
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: mail.host, port: mail.port, timeout: MAIL_WAIT_MS });
    const end = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  });
  return [
    {
      what: 'Mail server',
      wrong: answers ? undefined : `${mail.host} does not answer on port ${mail.port}. Check \`mail\` and the firewall`,
    },
  ];
}
