import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What made the records that stand in the folder. */
export interface DemoSettings {
  readonly seed: string;
  readonly scale: number;
  /** The day that the records are made for. */
  readonly day: string;
}

export interface DemoFolder {
  readonly caseDatabase: string;
  readonly ownDatabase: string;
  readonly handOver: string;
  readonly reports: string;
  /** Undefined where no finished demo stands here. */
  readonly made: DemoSettings | undefined;
  /** Said last: a folder whose making was cut off is made anew. */
  finished(settings: DemoSettings): void;
}

const MARK = 'made.json';
const OURS = ['case-system.db', 'family-meetings.db', 'hand-over', 'reports', MARK];

/** The demo's own folder. Emptied of the demo's own things where it is to be fresh, or was never finished. */
export function demoFolder(folder: string, fresh: boolean): DemoFolder {
  mkdirSync(folder, { recursive: true });
  const mark = join(folder, MARK);
  const made = !fresh && existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')) as DemoSettings) : undefined;
  if (made === undefined) empty(folder);
  const handOver = join(folder, 'hand-over');
  mkdirSync(handOver, { recursive: true });
  return {
    caseDatabase: join(folder, 'case-system.db'),
    ownDatabase: join(folder, 'family-meetings.db'),
    handOver,
    reports: join(folder, 'reports'),
    made,
    finished: (settings) => writeFileSync(mark, JSON.stringify(settings)),
  };
}

function empty(folder: string): void {
  for (const name of OURS.flatMap((each) => [each, `${each}-wal`, `${each}-shm`]))
    rmSync(join(folder, name), { recursive: true, force: true });
}
