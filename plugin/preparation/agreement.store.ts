import type { PreMeetingAgreement } from './agreement';

export interface AgreementStore {
  ofEpisode(episodeId: string): Promise<PreMeetingAgreement | undefined>;
  /** Version 0 adds; a later version saves over the one that was read. Returns the new version. */
  save(agreement: PreMeetingAgreement): Promise<number>;
}
