import type { Knex } from 'knex';
import { SAFETY_LEVELS, type Logistics, type MeetingSafetyPlan } from '../../plugin/preparation/logistics';
import type { LogisticsStore } from '../../plugin/preparation/logistics.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const LOGISTICS = [
  'id',
  'preferred_days',
  'preferred_times',
  'preferred_places',
  'agreed_by',
  'agreed_on',
  'list_agreed_by',
  'list_agreed_on',
  'arrangements',
  'cost_in_pounds',
  'out_of_hours',
  'recorded_by',
  'version',
].map((column) => `fm_logistics.${column}`);

const PLAN = [
  'id',
  'level',
  'worries',
  'arrangements',
  'recorded_by',
  'reviewed_by',
  'reviewed_by_name',
  'reviewed_on',
  'reviewed_note',
  'version',
].map((column) => `fm_meeting_safety_plan.${column}`);

export function logisticsRows(db: Knex): LogisticsStore {
  return {
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_logistics').select(LOGISTICS).where('fm_logistics.id', episodeId);
      return rows.map(logisticsOf)[0];
    },
    save: (logistics) =>
      savedPart(db, 'fm_logistics', { id: logistics.episodeId }, logistics.version, {
        preferred_days: JSON.stringify(logistics.preferredDays),
        preferred_times: orNull(logistics.preferredTimes),
        preferred_places: orNull(logistics.preferredPlaces),
        agreed_by: orNull(logistics.agreed?.by),
        agreed_on: orNull(logistics.agreed?.on),
        list_agreed_by: orNull(logistics.listAgreed?.by),
        list_agreed_on: orNull(logistics.listAgreed?.on),
        arrangements: orNull(logistics.arrangements),
        cost_in_pounds: orNull(logistics.costInPounds),
        out_of_hours: orNull(logistics.outOfHours),
        recorded_by: logistics.recordedBy,
      }),
    async safetyPlanOf(episodeId) {
      const rows: Row[] = await db('fm_meeting_safety_plan').select(PLAN).where('fm_meeting_safety_plan.id', episodeId);
      return rows.map(planOf)[0];
    },
    saveSafetyPlan: (plan) =>
      savedPart(db, 'fm_meeting_safety_plan', { id: plan.episodeId }, plan.version, {
        level: plan.level,
        worries: plan.worries,
        arrangements: plan.arrangements,
        recorded_by: plan.recordedBy,
        reviewed_by: orNull(plan.reviewed?.by),
        reviewed_by_name: orNull(plan.reviewed?.byName),
        reviewed_on: orNull(plan.reviewed?.on),
        reviewed_note: orNull(plan.reviewed?.note),
      }),
  };
}

function logisticsOf(row: Row): Logistics {
  const read = reading('fm_logistics', row);
  const agreement = (by: string, on: string): Logistics['agreed'] => {
    const day = read.dayOrNothing(on);
    return day === undefined ? undefined : { by: read.text(by), on: day };
  };
  return {
    episodeId: read.text('id'),
    preferredDays: read.json('preferred_days'),
    preferredTimes: read.textOrNothing('preferred_times'),
    preferredPlaces: read.textOrNothing('preferred_places'),
    agreed: agreement('agreed_by', 'agreed_on'),
    listAgreed: agreement('list_agreed_by', 'list_agreed_on'),
    arrangements: read.textOrNothing('arrangements'),
    costInPounds: read.numberOrNothing('cost_in_pounds'),
    outOfHours: read.textOrNothing('out_of_hours'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}

function planOf(row: Row): MeetingSafetyPlan {
  const read = reading('fm_meeting_safety_plan', row);
  const reviewedOn = read.dayOrNothing('reviewed_on');
  return {
    episodeId: read.text('id'),
    level: read.oneOf('level', SAFETY_LEVELS),
    worries: read.text('worries'),
    arrangements: read.text('arrangements'),
    recordedBy: read.text('recorded_by'),
    reviewed:
      reviewedOn === undefined
        ? undefined
        : {
            by: read.text('reviewed_by'),
            byName: read.text('reviewed_by_name'),
            on: reviewedOn,
            note: read.textOrNothing('reviewed_note'),
          },
    version: read.number('version'),
  };
}
