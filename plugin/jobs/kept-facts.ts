import type { FamilyFacts } from '../../reports/facts/facts';
import type { MeasureSettings } from '../../reports/measure-settings';
import type { CalendarDay } from '../core/calendar-day';
import type { GrowingFile, GrownFile } from '../core/growing-file';

/** Goes up with every change of what a line holds: an older file is then not read as a newer one. */
export const FACTS_FORMAT = 2;

/** The first line of a file of facts. */
export interface FactsHead {
  readonly format: number;
  readonly marking: 'OFFICIAL-SENSITIVE';
  readonly asAt: CalendarDay;
  /** By which it was counted: they may be others by the time that a figure is explained. */
  readonly settings: MeasureSettings;
}

export interface KeptFacts {
  /** Families, as `factsLine` has them. */
  keep(lines: string): Promise<void>;
  /** None where facts are not kept, else the one file. */
  finish(): Promise<readonly GrownFile[]>;
}

/** The families as they are counted, a line each, under a line that says what it is. */
export async function keptFacts(file: GrowingFile | undefined, asAt: CalendarDay, settings: MeasureSettings): Promise<KeptFacts> {
  if (file === undefined) return { keep: async () => undefined, finish: async () => [] };
  const head: FactsHead = { format: FACTS_FORMAT, marking: 'OFFICIAL-SENSITIVE', asAt, settings };
  await file.write(line(head));
  return { keep: (lines) => file.write(lines), finish: async () => [await file.finish()] };
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

export const factsLine = (family: FamilyFacts): string => line(withoutReasons(family));

/** Why an exemption was made or a review waived is somebody's own words; that something was written is all that is counted. */
const withoutReasons = (family: FamilyFacts): FamilyFacts => ({
  ...family,
  exemptions: family.exemptions.map((exemption) => ({ ...exemption, reason: written(exemption.reason) })),
  episodes: family.episodes.map((episode) => ({
    ...episode,
    plans: episode.plans.map((plan) => ({
      ...plan,
      waivers: plan.waivers.map((waiver) => ({ ...waiver, reason: written(waiver.reason) })),
    })),
  })),
});

const written = (words: string): string => (words.trim() === '' ? '' : 'written');
