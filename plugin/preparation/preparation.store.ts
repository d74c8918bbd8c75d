import type { Participant } from './participant';
import type { PreparationEntry } from './preparation-entry';

export interface PreparationStore {
  /** In the order in which they were written, crossed out ones included. */
  entriesOf(episodeId: string): Promise<readonly PreparationEntry[]>;
  entry(id: string): Promise<PreparationEntry | undefined>;
  addEntry(entry: PreparationEntry): Promise<void>;
  /** Crosses an entry out; nothing else of it changes. Throws `Conflict` where it is crossed out already. */
  crossOutEntry(id: string, crossedOut: NonNullable<PreparationEntry['crossedOut']>): Promise<void>;
  participantsOf(episodeId: string): Promise<readonly Participant[]>;
  participant(memberId: string): Promise<Participant | undefined>;
  /** Version 0 adds; a later version saves over the one that was read, or throws `Conflict` (stale). */
  saveParticipant(participant: Participant): Promise<number>;
}
