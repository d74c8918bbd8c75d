import type { TextReminder } from './text-reminder';

export interface TextReminderStore {
  find(id: string): Promise<TextReminder | undefined>;
  /** Of all meetings, the newest last. */
  ofMember(memberId: string): Promise<readonly TextReminder[]>;
  /** Throws `Conflict` where the person has one of this meeting and revision already. */
  add(reminder: TextReminder): Promise<void>;
  /** Throws `Conflict` (stale) where another save came between. Returns the new version. */
  save(reminder: TextReminder): Promise<number>;
}
