import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { factScratch } from '../adapters/store/fact-scratch-rows';
import { openFactsFile } from '../adapters/system/facts-folder';
import { openGrowingFile } from '../adapters/system/growing-file';
import { reportFolder } from '../adapters/system/report-folder';
import type { AllStores } from './all-stores';
import type { CalendarDay } from './core/calendar-day';
import type { CaseSystem } from './core/case-system';
import type { Clock } from './core/clock';
import type { Log } from './core/log';
import { nightlyFiles, type NightlyGround } from './jobs/nightly-files';
import { setOfThread } from './jobs/night-thread';
import type { Night } from './jobs/nightly-run';
import type { CheckedOptions } from './options';

export interface NightParts {
  readonly stores: AllStores;
  readonly caseSystem: CaseSystem;
  readonly clock: Clock;
  readonly log: Log;
  onPart?(part: string): void;
}

/** Of the options, what the night's thread needs, as plain data. */
export interface NightSettings {
  readonly store: CheckedOptions['store'];
  /** Left out where the host brought a reader of its own: then it is asked in the host's thread. */
  readonly caseSystem?: object;
  readonly policy: CheckedOptions['policy'];
  readonly reportsFolder: string;
  readonly keepFacts: boolean;
  /** Threads beside the night's own. */
  readonly hands: number;
}

/** What such a thread is started with. */
export type HandSettings = Pick<NightSettings, 'store' | 'policy'>;

/** What the thread is started with. */
export interface NightTask {
  readonly settings: NightSettings;
  readonly asAt: CalendarDay;
  /** By the host's clock, as milliseconds. */
  readonly now: number;
}

/**
 * Makes a night's set in a thread of its own, with database connections of its own, so that nobody who saves a form waits for it.
 * In the host's own thread where no other can do it: a database in memory is in this one alone, settings with functions in them
 * cannot cross, and TypeScript that nobody compiled has no file that a thread could load.
 */
export function nightFrom(options: CheckedOptions, parts: NightParts): Night['make'] {
  const here: NightlyGround = {
    ...parts,
    policy: options.policy,
    shelf: reportFolder(options.reportsFolder),
    ...nightTools({ reportsFolder: options.reportsFolder, keepFacts: keepsFacts(options) }),
  };
  const entry = entryOfThread();
  const settings = settingsThatCross(options);
  return async (asAt, stillOurs) => {
    if (entry === undefined || settings === undefined) return nightlyFiles(here, asAt, stillOurs);
    const task: NightTask = { settings, asAt, now: parts.clock.now().getTime() };
    return setOfThread(new Worker(entry, { workerData: task, resourceLimits: YOUNG }), {
      ...(settings.caseSystem === undefined ? { caseSystem: parts.caseSystem } : {}),
      log: parts.log,
      stillOurs,
      onPart: parts.onPart,
    });
  };
}

/** A family is put together, counted and forgotten: with room for some hundred of them at once, few are carried over to where clearing up is long. */
export const YOUNG = { maxYoungGenerationSizeMb: 96 };

/** What a night puts its files together with, in whichever thread. */
export const nightTools = ({ reportsFolder, keepFacts }: Pick<NightSettings, 'reportsFolder' | 'keepFacts'>) => ({
  scratch: () => factScratch(),
  openFile: () => openGrowingFile(reportsFolder),
  ...(keepFacts ? { factsFile: () => openFactsFile(reportsFolder) } : {}),
});

function entryOfThread(): string | undefined {
  const compiled = join(__dirname, 'night-thread-from.js');
  if (existsSync(compiled)) return compiled;
  // A thread loads what this process was told to load first, such as a compiler of TypeScript.
  return process.execArgv.some((argument) => argument === '-r' || argument === '--require')
    ? join(__dirname, 'night-thread-from.ts')
    : undefined;
}

/** With more there is nothing left for them to do: the case system and the files are read and written in one place. */
const MOST_HANDS = 3;
/** The night's own thread, and the host's: whoever saves a form while the night is made waits for nobody. */
const FOR_OTHERS = 2;

const keepsFacts = ({ keepFactsNights }: CheckedOptions): boolean => keepFactsNights !== 0;

function settingsThatCross(options: CheckedOptions): NightSettings | undefined {
  const { store, caseSystem, policy, reportsFolder } = options;
  if (store.kind === 'sqlite' && store.file === ':memory:') return undefined;
  const settings: NightSettings = {
    store,
    policy,
    reportsFolder,
    keepFacts: keepsFacts(options),
    hands: options.nightlyHands ?? Math.max(0, Math.min(MOST_HANDS, availableParallelism() - FOR_OTHERS)),
    ...('kind' in caseSystem ? { caseSystem } : {}),
  };
  try {
    return structuredClone(settings);
  } catch {
    return undefined;
  }
}
