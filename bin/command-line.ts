import { parseArgs, type ParseArgsConfig } from 'node:util';

const OPTIONS = {
  config: { type: 'string' },
  'as-at': { type: 'string' },
  again: { type: 'boolean' },
  from: { type: 'string' },
  out: { type: 'string' },
  only: { type: 'string' },
  measure: { type: 'string' },
  period: { type: 'string' },
  breakdown: { type: 'string' },
  category: { type: 'string' },
  dates: { type: 'string' },
  rejects: { type: 'string' },
  update: { type: 'boolean' },
  port: { type: 'string' },
  folder: { type: 'string' },
  scale: { type: 'string' },
  seed: { type: 'string' },
  fresh: { type: 'boolean' },
  schema: { type: 'string' },
  login: { type: 'string' },
  head: { type: 'string' },
  file: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  at: { type: 'string' },
  person: { type: 'string' },
  worker: { type: 'string' },
  'signing-key': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

type Option = Exclude<keyof typeof OPTIONS, 'help'>;

/** What each command takes. An option of another command would do nothing, and whoever typed it would think that it did. */
const TAKES = {
  migrate: ['config'],
  nightly: ['config', 'as-at', 'again', 'out', 'only'],
  'nightly --from': ['from', 'config', 'as-at', 'out', 'only', 'dates', 'rejects'],
  explain: ['config', 'measure', 'period', 'breakdown', 'category', 'as-at'],
  import: ['config', 'dates', 'rejects', 'update'],
  export: ['config'],
  'check-audit': ['config', 'file', 'head'],
  'audit-export': ['config', 'from', 'to', 'by', 'out'],
  doctor: ['config'],
  'launch-kit': ['config', 'person', 'worker', 'at', 'signing-key', 'port'],
  'case-system-login': ['config', 'login', 'schema'],
  'sql-server-logins': ['schema'],
  demo: ['port', 'folder', 'scale', 'seed', 'fresh'],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

type Command = keyof typeof TAKES;

/** Commands that take a second word: a folder, a report, which script. */
const WITH_A_WORD: readonly string[] = ['explain', 'import', 'export', 'sql-server-logins'];

const SEE_HELP = 'family-meetings --help says what there is';

/** What was typed, once it is known to make sense. @throws Error in the words of whoever typed it. */
export function commandLine(typed: readonly string[]) {
  const { values, positionals } = parsed(typed);
  const [command, which, ...more] = positionals;
  if (command !== undefined && values.help !== true) {
    const name = command === 'nightly' && values.from !== undefined ? 'nightly --from' : command;
    refuseOtherOptions(name, Object.keys(values));
    const [extra] = which !== undefined && !WITH_A_WORD.includes(command) ? [which] : more;
    if (extra !== undefined && isCommand(name)) throw new Error(`“${extra}” means nothing to ${command}: ${SEE_HELP}`);
  }
  return { values, command, which };
}

const isCommand = (name: string): name is Command => Object.hasOwn(TAKES, name);

function refuseOtherOptions(name: string, given: readonly string[]): void {
  if (!isCommand(name)) return;
  const takes: readonly string[] = TAKES[name];
  const other = given.find((option) => !takes.includes(option));
  if (other !== undefined) throw new Error(`${name} takes no --${other}: it takes ${takes.map((each) => `--${each}`).join(', ')}`);
}

function parsed(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Error(wordsFor(error as NodeJS.ErrnoException), { cause: error });
  }
}

/** Node's own sentences speak to programmers. */
function wordsFor({ code, message }: NodeJS.ErrnoException): string {
  const option = /--?[\w-]+/.exec(message)?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}: ${SEE_HELP}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take')
    ? `${option} stands alone: it takes no value`
    : `Say after ${option} what it is to be: ${SEE_HELP}`;
}
