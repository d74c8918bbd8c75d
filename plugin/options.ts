import type { Request } from 'express';
import { z } from 'zod';
import type { CaseSystem } from './core/case-system';
import type { Clock, Ids } from './core/clock';
import type { Delivery } from './core/delivery-port';
import type { Filing } from './core/filing-port';
import { httpFilingSettings, type HttpFilingSettings } from './core/http-filing-settings';
import { exactOrigin, launchOptions, type LaunchOptions } from './core/launch-options';
import type { Log } from './core/log';
import { parsePolicy, type Policy, type PolicyInput } from './core/policy';
import { PolicyRefused, problemsIn } from './core/policy-refused';
import { methodsLacking } from './core/reader-methods';
import {
  caseRecordsConnection,
  sqlServerConnection,
  type CaseRecordsConnection,
  type SqlServerConnection,
} from './core/sql-server-connection';
import type { Problem } from './core/errors';
import type { HostFrame } from './web/page-frame';

/** A database file of the module's own; made where it is missing. */
export interface SqliteStoreOptions {
  readonly kind: 'sqlite';
  /** Path of the file, or `:memory:` for one that lives as long as the module. */
  readonly file: string;
}

/** The module's own tables on the council's SQL Server, in a schema of their own (docs: *SQL Server*). */
export interface SqlServerStoreOptions {
  readonly kind: 'sqlserver';
  readonly connection: SqlServerConnection;
  /** Of letters, digits and underscores. Default `family_meetings`. */
  readonly schema?: string;
}

/** MOSAIC's data mart, or a council's copy of it, read with a login that can only read. */
export interface MosaicOptions {
  readonly kind: 'mosaic';
  /** SQL Server, or an SQLite copy. */
  readonly database:
    { readonly kind: 'sqlserver'; readonly connection: CaseRecordsConnection } | { readonly kind: 'sqlite'; readonly file: string };
  /**
   * Schema, table and column names where they differ from the vendor's: an object, or the path of a JSON file that holds it
   * (and, under `codes`, the council's codes). docs: *Plug into MOSAIC*.
   */
  readonly mapping?: string | object;
  /** The council's own codes: allocated worker, plan step types, pre-proceedings status … */
  readonly codes?: object;
}

/** The Standard Safeguarding Dataset, release 1.4.5, on SQL Server, or an SQLite copy: for councils on any case system. */
export interface SsdOptions {
  readonly kind: 'ssd';
  readonly database: MosaicOptions['database'];
  /** Names where they differ from the dataset's, and the additions (`fm_…`) that the council has: an object, or the path of a JSON file. */
  readonly mapping?: string | object;
  /** The council's own codes: which role is the allocated worker's, above all. */
  readonly codes?: object;
}

/** A folder of CSV files in the dataset's shape, which a nightly job writes (docs: *Plug into MOSAIC*, "No database"). */
export interface ExtractOptions {
  readonly kind: 'extract';
  readonly folder: string;
  readonly codes?: object;
}

export type CaseSystemOptions = MosaicOptions | SsdOptions | ExtractOptions;

/** A folder from which the case system's own import takes notes and documents. */
export interface FilingFolderOptions {
  readonly kind: 'folder';
  readonly folder: string;
}

/** Nothing carries notes and documents: workers copy them onto the case record and tick them off. */
export interface FilingByHandOptions {
  readonly kind: 'by-hand';
}

export type FilingOptions = FilingFolderOptions | HttpFilingSettings | FilingByHandOptions;

export interface SmtpOptions {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  /** Refuse to send without encryption. Default true. */
  readonly requireTls?: boolean;
  readonly user?: string;
  readonly password?: string;
  /** Address of the service, not of a person. */
  readonly from: string;
}

/** E-mail through GOV.UK Notify, with the council's own service and templates there (docs: *Letters*). */
export interface NotifyOptions {
  readonly kind: 'notify';
  /** As Notify gives it: `name-service-secret`. */
  readonly apiKey: string;
  /** Default GOV.UK's own. */
  readonly baseUrl?: string;
  /** Ids of the templates at Notify. */
  readonly templates: { readonly email: string; readonly text?: string };
  /** Of letters that go by it; default second class. */
  readonly postage?: 'first' | 'second';
}

/** Letters that GOV.UK Notify prints and posts, and its text messages. The policy says which of them go by it (docs: *Letters*). */
export type NotifyLettersOptions = Omit<NotifyOptions, 'kind' | 'templates'> & {
  /** Ids of the templates at Notify: of text messages, with the one field `body`. A finished letter needs none. */
  readonly templates: { readonly text?: string };
};

/** What a host hands over. Everything is checked at once, at the start. */
export interface FamilyMeetingsOptions {
  /** The address under which people reach the module's host, such as `https://cases.example.org`. Plain http only for this machine itself. */
  readonly publicUrl: string;
  /**
   * What a proxy takes from the beginning of every address before the request comes to the host, such as `/care` where people open
   * `https://cases.example.org/care/family-meetings` and the host gets `/family-meetings`. Default nothing.
   */
  readonly strippedPrefix?: string;
  /** The module's own database. */
  readonly store: SqliteStoreOptions | SqlServerStoreOptions;
  /**
   * The case system: MOSAIC, the dataset or a folder by its settings, or a reader of the host's own (docs: *Plug into MOSAIC*, "A reader
   * of your own").
   */
  readonly caseSystem: CaseSystemOptions | CaseSystem;
  /** Who is asking, from the host's own login: the worker's login id in the case system; undefined = nobody. */
  readonly identify?: (request: Request) => Promise<{ readonly loginId: string } | undefined> | { readonly loginId: string } | undefined;
  readonly launch?: LaunchOptions;
  /** At least one secret of 32 characters or more, the same on every node. The first makes tokens, all recognise them. */
  readonly secrets: readonly string[];
  /** Where plans and notes go to be filed on the case record. */
  readonly filing: FilingOptions | Filing;
  /** How e-mail leaves. Without it invitations are printed. */
  readonly mail?: SmtpOptions | NotifyOptions | Delivery;
  /** How letters leave that are printed and posted elsewhere, and text messages; e-mail stays with `mail`. Default: as `mail`. */
  readonly notify?: NotifyLettersOptions | Delivery;
  /** Folder of the nightly reports; the same for every node. */
  readonly reportsFolder: string;
  /**
   * For how many nights the facts that the reports were counted from are kept beside them, without names, so that a figure can be
   * explained (`family-meetings explain`). Default 31; 0 = not at all.
   */
  readonly keepFactsNights?: number;
  /**
   * Threads beside the nightly run's own that read and count with it, 0 to 3. Default: as many as there are processors beyond two, so
   * that whoever saves a form meanwhile waits for nobody.
   */
  readonly nightlyHands?: number;
  /**
   * When the nightly run starts, as a cron line in London time; 02:30 or later, since clocks change before. Default `30 2 * * *`. A night
   * that fails is tried again every hour, six times in all, where the line names one time a day. `false` = only `family-meetings nightly`.
   */
  readonly nightly?: string | false;
  /** Seconds between two looks at what waits to be filed or sent. Default 5; `false` = this node sends nothing. */
  readonly outboxSeconds?: number | false;
  /** What differs from council to council: docs/policy.md. */
  readonly policy?: PolicyInput;
  /** Puts our pages inside the host's own header and footer. */
  readonly frame?: HostFrame;
  /** Origins that may show the pages in a frame, as `https://cases.example.org`. Default none. */
  readonly frameAncestors?: readonly string[];
  /** Serve counts in Prometheus's text under `/metrics`, to whoever can reach the host. Default false; `/health` is always there. */
  readonly metrics?: boolean;
  /** Name on the pages. Default "Family meetings". */
  readonly serviceName?: string;
  /** The council's name, in the header. */
  readonly organisationName?: string;
  /** A folder of templates that replace ours, file by file. */
  readonly viewsFolder?: string;
  readonly log?: Log;
  /** For tests: the time, and new ids. */
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** Options that cannot be used: every problem at once, by the option's name, with what would be right. */
export class OptionsRefused extends Error {
  override readonly name = 'OptionsRefused';
  constructor(readonly problems: readonly Problem[]) {
    super(
      ['Family meetings cannot start with these options:', ...problems.map(({ field, message }) => `  ${field}: ${message}`)].join('\n'),
    );
  }
}

export type CheckedOptions = Omit<FamilyMeetingsOptions, 'policy'> & { readonly policy: Policy; readonly secureCookies: boolean };

const text = (right: string) => z.string(right).trim().min(1, right);
const aFunction = (right: string) => z.custom((value) => typeof value === 'function', right);
const hasMethod = (name: string, right: string) =>
  z.custom((value) => typeof (value as Record<string, unknown> | null)?.[name] === 'function', right);
const PREFIX = 'give the part that the proxy takes away, such as /care';
const HANDS = 'give a number of threads from 0 to 3';
const SECRET = 'give at least 32 characters, made at random';

const database = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('sqlserver'), connection: caseRecordsConnection }),
    z.strictObject({ kind: z.literal('sqlite'), file: text('give the path of the file') }),
  ],
  "give { kind: 'sqlserver', connection } or { kind: 'sqlite', file }",
);

const store = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('sqlite'), file: text('give the path of the database file') }),
    z.strictObject({
      kind: z.literal('sqlserver'),
      connection: sqlServerConnection,
      schema: z
        .string()
        .regex(/^[A-Za-z_]\w{0,63}$/, 'give a name of letters, digits and underscores')
        .optional(),
    }),
  ],
  "give { kind: 'sqlite', file } or { kind: 'sqlserver', connection }",
);

const MAPPING = 'give an object of names, or the path of a JSON file';
const mappingSetting = z.union([text(MAPPING), z.record(z.string(), z.unknown())], MAPPING).optional();
const codesSetting = z.record(z.string(), z.unknown(), 'give an object of codes').optional();

const A_CASE_SYSTEM =
  "give { kind: 'mosaic', database }, { kind: 'ssd', database }, { kind: 'extract', folder } or a reader of the case-system port";
const caseSystems = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('mosaic'), database, mapping: mappingSetting, codes: codesSetting }),
    z.strictObject({ kind: z.literal('ssd'), database, mapping: mappingSetting, codes: codesSetting }),
    z.strictObject({ kind: z.literal('extract'), folder: text('give the path of the folder'), codes: codesSetting }),
  ],
  "give one of 'mosaic', 'ssd' and 'extract' as kind",
);

const smtp = z.strictObject({
  kind: z.literal('smtp'),
  host: text('give the name of the mail server'),
  port: z.int('give the port as a number').min(1).max(65535),
  requireTls: z.boolean('give true or false').optional(),
  user: z.string().optional(),
  password: z.string().optional(),
  from: z.email('give the e-mail address of the service'),
});

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const notifyService = {
  apiKey: z
    .string('give the API key of GOV.UK Notify')
    .regex(new RegExp(`^.+-${UUID}-${UUID}$`, 'i'), 'give the whole API key of GOV.UK Notify: name, service and secret'),
  baseUrl: z.url('give an address such as https://api.notifications.service.gov.uk').optional(),
  postage: z.enum(['first', 'second'], "give 'first' or 'second'").optional(),
};
const notify = z.strictObject({
  kind: z.literal('notify'),
  ...notifyService,
  templates: z.strictObject(
    { email: text('give the id of the template for e-mail'), text: z.string().min(1).optional() },
    'give { email } with the id of a template',
  ),
});
const notifyLetters = z.strictObject({
  ...notifyService,
  templates: z.strictObject({ text: z.string().min(1).optional() }, 'give { text } with the id of a template, or { }'),
});

const filingWays = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('folder'), folder: text('give the path of the hand-over folder') }),
    z.strictObject({ kind: z.literal('by-hand') }),
    httpFilingSettings,
  ],
  "give one of 'folder', 'http' and 'by-hand' as kind",
);

/** A reader that lacks all of them is none: then it is said what could be given. */
const aReader = z.unknown().superRefine((value, context) => {
  const lacking = methodsLacking(value);
  if (lacking.length === 0) return;
  const isReader = typeof (value as Partial<CaseSystem> | null)?.person === 'function';
  context.addIssue({ code: 'custom', message: isReader ? `give the reader what it lacks: ${lacking.join(', ')}` : A_CASE_SYSTEM });
});

/** An object with a `kind` is settings; anything else must be the port itself. */
function settingsOrPort(settings: z.ZodType, port: z.ZodType) {
  return z.unknown().superRefine((value, context) => {
    const isSettings = typeof value === 'object' && value !== null && 'kind' in value;
    const read = (isSettings ? settings : port).safeParse(value);
    for (const issue of read.error?.issues ?? []) context.addIssue({ ...issue, code: 'custom', message: issue.message, path: issue.path });
  });
}

const optionsSchema = z.strictObject(
  {
    publicUrl: z.url('give the address under which people reach the host, such as https://cases.example.org'),
    strippedPrefix: z
      .string(PREFIX)
      .regex(/^(?:\/[A-Za-z0-9._~-]+)+$/, PREFIX)
      .optional(),
    store,
    caseSystem: settingsOrPort(caseSystems, aReader),
    identify: aFunction('give a function from the request to { loginId }').optional(),
    launch: launchOptions.optional(),
    secrets: z.array(z.string(SECRET).min(32, SECRET), 'give a list of secrets').min(1, 'give at least one secret'),
    filing: settingsOrPort(
      filingWays,
      hasMethod('acknowledgements', "give { kind: 'folder', folder }, { kind: 'http', … }, { kind: 'by-hand' } or a filing port"),
    ),
    mail: settingsOrPort(
      z.discriminatedUnion('kind', [smtp, notify], "give 'smtp' or 'notify' as kind"),
      hasMethod('send', "give { kind: 'smtp', host, port, from }, { kind: 'notify', apiKey, templates } or a delivery port"),
    ).optional(),
    notify: z.union([hasMethod('send', 'give a delivery port'), notifyLetters], 'give { apiKey, templates } or a delivery port').optional(),
    reportsFolder: text('give the path of the folder for the nightly reports'),
    keepFactsNights: z.int('give a number of nights, or 0').min(0, 'give a number of nights, or 0').optional(),
    nightlyHands: z.int(HANDS).min(0, HANDS).max(3, HANDS).optional(),
    nightly: z.union([z.string(), z.literal(false)], "give a cron line such as '30 2 * * *', or false").optional(),
    outboxSeconds: z.union([z.number().min(1), z.literal(false)], 'give a number of seconds of 1 or more, or false').optional(),
    policy: z.unknown().optional(),
    frame: aFunction('give a function from { title, head, body } to the whole page').optional(),
    frameAncestors: z.array(exactOrigin).optional(),
    metrics: z.boolean('give true or false').optional(),
    serviceName: text('give a name').optional(),
    organisationName: text('give a name').optional(),
    viewsFolder: text('give the path of a folder').optional(),
    log: hasMethod('error', 'give an object with error, warn and info').optional(),
    clock: hasMethod('now', 'give an object with now()').optional(),
    ids: hasMethod('next', 'give an object with next()').optional(),
  },
  'give an object of options',
);

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @throws OptionsRefused with every wrong option by name, the policy's settings included. */
export function checkOptions(options: FamilyMeetingsOptions): CheckedOptions {
  const parsed = optionsSchema.safeParse(options);
  const problems: Problem[] = parsed.success ? [] : [...problemsIn(parsed.error.issues)];
  const policy = readPolicy(options?.policy, problems);
  if (options?.identify === undefined && options?.launch === undefined) {
    problems.push({ field: 'identify', message: 'give identify, launch or both: without a way in nobody could open a page' });
  }
  const secureCookies = checkAddress(options?.publicUrl, problems);
  if (policy !== undefined) checkNotify(options, policy, problems);
  if (problems.length > 0 || policy === undefined) throw new OptionsRefused(problems);
  return { ...options, policy, secureCookies };
}

/** What the policy sends by GOV.UK Notify needs a way there: told at the start, and not letter by letter. */
function checkNotify(options: FamilyMeetingsOptions, { desk }: Policy, problems: Problem[]): void {
  const { notify, mail } = options ?? {};
  const isSmtp = mail !== undefined && 'kind' in mail && mail.kind === 'smtp';
  const byNotify = notify ?? (isSmtp ? undefined : mail);
  if (desk.notify.letters && byNotify === undefined) {
    problems.push({ field: 'notify', message: 'give it: the policy lets letters be posted by GOV.UK Notify' });
  }
  const canText = byNotify !== undefined && (!('templates' in byNotify) || byNotify.templates.text !== undefined);
  if (desk.notify.textReminders && !canText) {
    problems.push({ field: 'notify', message: 'give { templates: { text } }: the policy sends text messages by GOV.UK Notify' });
  }
}

function readPolicy(settings: PolicyInput | undefined, problems: Problem[]): Policy | undefined {
  try {
    return parsePolicy(settings);
  } catch (error) {
    if (!(error instanceof PolicyRefused)) throw error;
    problems.push(...error.problems.map(({ field, message }) => ({ field: `policy.${field}`, message })));
    return undefined;
  }
}

/** Cookies need https; this machine's own loopback address is the one exception. There is no switch for it that could be left on. */
function checkAddress(publicUrl: unknown, problems: Problem[]): boolean {
  if (typeof publicUrl !== 'string' || !URL.canParse(publicUrl)) return true;
  const address = new URL(publicUrl);
  if (address.protocol !== 'https:' && !LOOPBACK.includes(address.hostname)) {
    problems.push({ field: 'publicUrl', message: 'give an https address: over plain http anyone on the way could read the records' });
  }
  return address.protocol === 'https:';
}
