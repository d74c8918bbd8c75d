import type { Day } from './days';
import type { RecordSink } from './record-writer';

/** One episode as the SSDA903 return has it. */
export interface ReturnEpisode {
  readonly from: Day;
  readonly to?: Day;
  /** Reason for new episode: S, L, P, T, B, U. */
  readonly reasonStarted: string;
  readonly legalStatus: string;
  readonly need: string;
  readonly placement: string;
  readonly provider?: string;
  readonly reasonCeased?: string;
  readonly reasonMoved?: string;
  readonly urn?: string;
}

interface Stretch {
  readonly from: Day;
  to?: Day;
  last: ReturnEpisode;
}

const startsCare = (episode: ReturnEpisode, before: ReturnEpisode | undefined): boolean =>
  before === undefined || before.to !== episode.from;
const changesPlace = (episode: ReturnEpisode, before: ReturnEpisode | undefined): boolean =>
  startsCare(episode, before) || episode.reasonStarted !== 'L';
const changesCarer = (episode: ReturnEpisode, before: ReturnEpisode | undefined): boolean =>
  startsCare(episode, before) || ['S', 'P', 'B'].includes(episode.reasonStarted);

/** One child's episodes, oldest first, as periods of care, legal statuses, placements and the summaries that tie them together. */
export function addCare(sink: RecordSink, personId: number, episodes: readonly ReturnEpisode[]): void {
  let [periodId, placementId, carerId, elementId] = [0, 0, 0, 0];
  const periods = new Map<number, Stretch>();
  const placements = new Map<number, Stretch & { readonly periodId: number }>();
  episodes.forEach((episode, index) => {
    const before = episodes[index - 1];
    if (startsCare(episode, before)) periodId = sink.nextId('period of care');
    if (changesCarer(episode, before)) carerId = sink.nextId('carer');
    if (changesPlace(episode, before)) {
      placementId = sink.nextId('placement');
      elementId = addPlacementDetail(sink, episode, carerId);
    }
    extend(periods, periodId, episode, {});
    extend(placements, placementId, episode, { periodId });
    const legalStatusId = addLegalStatus(sink, personId, periodId, episode);
    sink.add('DM_CLA_SUMMARIES', {
      PERSON_ID: personId,
      PERIOD_OF_CARE_ID: periodId,
      LEGAL_STATUS_ID: legalStatusId,
      PLACEMENT_ID: placementId,
      PLACEMENT_SPLIT_NUMBER: 1,
      ELEMENT_DETAIL_ID: elementId,
      SERVICE_SPLIT_NUMBER: 1,
      START_DATE: episode.from,
      END_DATE: episode.to,
    });
  });
  for (const [id, period] of periods) {
    sink.add('DM_PERIODS_OF_CARE', { PERIOD_OF_CARE_ID: id, PERSON_ID: personId, START_DATE: period.from, END_DATE: period.to });
  }
  for (const [id, placement] of placements) addPlacement(sink, personId, id, placement);
}

function extend<T extends object>(stretches: Map<number, Stretch & T>, id: number, episode: ReturnEpisode, rest: T): void {
  const known = stretches.get(id);
  if (known === undefined) stretches.set(id, { from: episode.from, to: episode.to, last: episode, ...rest });
  else Object.assign(known, { to: episode.to, last: episode });
}

function addPlacementDetail(sink: RecordSink, episode: ReturnEpisode, carerId: number): number {
  const elementId = sink.nextId('element');
  sink.add('DM_PLACEMENT_DETAILS', {
    ELEMENT_DETAIL_ID: elementId,
    SPLIT_NUMBER: 1,
    CARER_ID: carerId,
    OFSTED_URN: episode.urn,
    CIN_PROVIDER_CATEGORY_CODE: episode.provider,
    START_DATE: episode.from,
  });
  return elementId;
}

function addLegalStatus(sink: RecordSink, personId: number, periodId: number, episode: ReturnEpisode): number {
  const legalStatusId = sink.nextId('legal status');
  sink.add('DM_LEGAL_STATUSES', {
    LEGAL_STATUS_ID: legalStatusId,
    PERSON_ID: personId,
    PERIOD_OF_CARE_ID: periodId,
    LEGAL_STATUS: episode.legalStatus,
    START_DATE: episode.from,
    END_DATE: episode.to,
    IS_RESPITE_CARE: ['V3', 'V4'].includes(episode.legalStatus) ? 'Y' : 'N',
  });
  return legalStatusId;
}

function addPlacement(sink: RecordSink, personId: number, id: number, placement: Stretch & { readonly periodId: number }): void {
  sink.add('DM_PLACEMENTS', {
    PLACEMENT_ID: id,
    SPLIT_NUMBER: 1,
    PERSON_ID: personId,
    PERIOD_OF_CARE_ID: placement.periodId,
    PLACEMENT_TYPE: placement.last.placement,
    CATEGORY_OF_NEED: placement.last.need,
    START_DATE: placement.from,
    END_DATE: placement.to,
    REASON_EPISODE_CEASED: placement.last.reasonCeased,
    REASON_FOR_PLACEMENT_CHANGE: placement.last.reasonMoved,
    IS_ADOPTED: ['E11', 'E12'].includes(placement.last.reasonCeased ?? '') ? 'Y' : 'N',
  });
}
