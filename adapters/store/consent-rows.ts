import type { Knex } from 'knex';
import { KEPT_FORMS, type Consent } from '../../plugin/consent/consent';
import { ATTEMPT_METHODS, type ConsentAttempt } from '../../plugin/consent/consent-attempt';
import type { ConsentStore } from '../../plugin/consent/consent.store';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'given_by_id',
  'holds_pr',
  'responsible_for',
  'own_behalf',
  'form',
  'authority',
  'given_on',
  'scope',
  'meeting_type',
  'explained_by',
  'language',
  'recorded_by',
  'withdrawn_on',
  'withdrawal_told_to',
  'version',
].map((column) => `fm_consent.${column}`);

const ATTEMPT_COLUMNS = ['id', 'episode_id', 'on_day', 'method', 'whom', 'result', 'recorded_by'].map(
  (column) => `fm_consent_attempt.${column}`,
);

export function consentRows(db: Knex): ConsentStore {
  return {
    async find(id) {
      const rows: Row[] = await db('fm_consent').select(COLUMNS).where('fm_consent.id', id);
      return rows.map(consentOf)[0];
    },

    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_consent').select(COLUMNS).where('fm_consent.episode_id', episodeId).orderBy('fm_consent.id');
      return rows.map(consentOf);
    },

    async add(consent) {
      await db('fm_consent').insert({ id: consent.id, version: consent.version, ...columnsOf(consent) });
    },

    save: (consent) => savedVersion(db, 'fm_consent', consent, columnsOf(consent)),

    async attemptsOf(episodeId) {
      const rows: Row[] = await db('fm_consent_attempt')
        .select(ATTEMPT_COLUMNS)
        .where('fm_consent_attempt.episode_id', episodeId)
        .orderBy(['fm_consent_attempt.on_day', 'fm_consent_attempt.id']);
      return rows.map(attemptOf);
    },

    async addAttempt({ id, episodeId, on, method, whom, result, recordedBy }) {
      await db('fm_consent_attempt').insert({ id, episode_id: episodeId, on_day: on, method, whom, result, recorded_by: recordedBy });
    },

    async *all() {
      for await (const rows of pagesById(db, 'fm_consent', COLUMNS)) yield* rows.map(consentOf);
    },
  };
}

function columnsOf(consent: Consent): Row {
  return {
    episode_id: consent.episodeId,
    given_by_id: orNull(consent.givenByPersonId),
    holds_pr: consent.holdsParentalResponsibility,
    responsible_for: consent.responsibleForIds === undefined ? null : JSON.stringify(consent.responsibleForIds),
    own_behalf: orNull(consent.ownBehalf),
    form: consent.form,
    authority: consent.authority === undefined ? null : JSON.stringify(consent.authority),
    given_on: consent.givenOn,
    scope: JSON.stringify(consent.scope),
    meeting_type: orNull(consent.meetingType),
    explained_by: consent.explainedBy,
    language: orNull(consent.language),
    recorded_by: consent.recordedBy,
    withdrawn_on: orNull(consent.withdrawn?.on),
    withdrawal_told_to: orNull(consent.withdrawn?.toldTo),
  };
}

function consentOf(row: Row): Consent {
  const read = reading('fm_consent', row);
  const withdrawnOn = read.dayOrNothing('withdrawn_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    givenByPersonId: read.textOrNothing('given_by_id'),
    holdsParentalResponsibility: read.oneOf('holds_pr', ['yes', 'no', 'not recorded']),
    responsibleForIds: read.jsonOrNothing('responsible_for'),
    ownBehalf: read.flagOrNothing('own_behalf'),
    form: read.oneOf('form', KEPT_FORMS),
    authority: read.jsonOrNothing('authority'),
    givenOn: read.day('given_on'),
    scope: read.json('scope'),
    meetingType: read.textOrNothing('meeting_type'),
    explainedBy: read.text('explained_by'),
    language: read.textOrNothing('language'),
    recordedBy: read.text('recorded_by'),
    withdrawn: withdrawnOn === undefined ? undefined : { on: withdrawnOn, toldTo: read.text('withdrawal_told_to') },
    version: read.number('version'),
  };
}

function attemptOf(row: Row): ConsentAttempt {
  const read = reading('fm_consent_attempt', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    on: read.day('on_day'),
    method: read.oneOf('method', ATTEMPT_METHODS),
    whom: read.text('whom'),
    result: read.text('result'),
    recordedBy: read.text('recorded_by'),
  };
}
