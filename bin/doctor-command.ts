import { accessSync, constants, existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { createFamilyMeetings, examine, OptionsRefused, type FamilyMeetingsOptions, type Finding, type Health } from '../plugin';
import { optionsFromFile } from './options-from-file';

const MARKS: Readonly<Record<Finding['level'], string>> = { ok: 'ok    ', note: 'note  ', wrong: 'WRONG ' };

/** One line a check, with what to do in the words of the person who can do it. Exit status 1 where something is wrong. */
export async function doctorCommand(config: string | undefined): Promise<number> {
  const findings = await examineAll(optionsFromFile(config));
  for (const { level, what, todo } of findings) process.stdout.write(`${MARKS[level]} ${what}${todo === undefined ? '' : `: ${todo}`}\n`);
  return findings.some(({ level }) => level === 'wrong') ? 1 : 0;
}

/** Settings first: with wrong ones nothing else can be looked at. No line holds what stands in a record. */
export async function examineAll(options: FamilyMeetingsOptions, examineSource: typeof examine = examine): Promise<readonly Finding[]> {
  const familyMeetings = orRefused(() => createFamilyMeetings(options));
  if (familyMeetings instanceof OptionsRefused)
    return familyMeetings.problems.map(({ field, message }) => line(`Setting ${field}`, message));
  try {
    return [
      line('Settings'),
      ...(await examineSource(options)),
      ...healthFindings(await familyMeetings.health(), options),
      ...folderFindings(options),
      ...(await mailFindings(options)),
      ...(await filingFindings(options)),
    ];
  } finally {
    await familyMeetings.stop();
  }
}

const line = (what: string, wrong?: string): Finding =>
  wrong === undefined ? { level: 'ok', what } : { level: 'wrong', what, todo: wrong };

function orRefused<T>(make: () => T): T | OptionsRefused {
  try {
    return make();
  } catch (error) {
    if (error instanceof OptionsRefused) return error;
    throw error;
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
    line('Own database', databaseFinding(health.database, options)),
    line(
      'Filing and sending',
      health.outbox.parked === 0
        ? undefined
        : `${health.outbox.parked} messages wait for a person to decide: see the page "Waiting to be sent"`,
    ),
    line(
      'Nightly reports',
      health.reports.lastRun === 'failed'
        ? 'the last run failed. Run `family-meetings nightly --config FILE` and read what it says'
        : undefined,
    ),
  ];
}

function folderFindings(options: FamilyMeetingsOptions): readonly Finding[] {
  const handOver =
    'kind' in options.filing && options.filing.kind === 'folder' ? [{ what: 'Hand-over folder', folder: options.filing.folder }] : [];
  return [{ what: 'Reports folder', folder: options.reportsFolder }, ...handOver].map(({ what, folder }) =>
    line(
      what,
      mayWrite(folder)
        ? undefined
        : `this account cannot write in ${folder}. Make the folder, or give the account the right to write there`,
    ),
  );
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

const ANSWER_WAIT_MS = 5000;

const NOTIFY = 'https://api.notifications.service.gov.uk';

/** Where mail leaves: the council's own server, or GOV.UK Notify. */
function mailServer(mail: FamilyMeetingsOptions['mail']): { readonly host: string; readonly port: number } | undefined {
  if (mail === undefined || !('kind' in mail)) return undefined;
  if (mail.kind === 'smtp') return { host: mail.host, port: mail.port };
  const address = new URL(mail.baseUrl ?? NOTIFY);
  return { host: address.hostname, port: Number(address.port || 443) };
}

async function mailFindings({ mail }: FamilyMeetingsOptions): Promise<readonly Finding[]> {
  const server = mailServer(mail);
  if (server === undefined) return [];
  return [line('Mail server', await silence(server, '`mail`'))];
}

/** Where notes and documents go by the web. */
async function filingFindings({ filing }: FamilyMeetingsOptions): Promise<readonly Finding[]> {
  if (!('kind' in filing) || filing.kind !== 'http') return [];
  const { hostname: host, port, protocol } = new URL(filing.baseUrl);
  const usual = protocol === 'https:' ? 443 : 80;
  return [line('Filing service', await silence({ host, port: Number(port || usual) }, '`filing.baseUrl`'))];
}

/** What to do where a server does not answer. */
async function silence(server: { readonly host: string; readonly port: number }, setting: string): Promise<string | undefined> {
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ ...server, timeout: ANSWER_WAIT_MS });
    const end = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  });
  return answers ? undefined : `${server.host} does not answer on port ${server.port}. Check ${setting} and the firewall`;
}
