import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import type { PreMeetingAgreement } from '../../plugin/preparation/agreement';
import type { AgreementStore } from '../../plugin/preparation/agreement.store';
import { isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'who_takes_part',
  'venue',
  'information_shared',
  'information_not_shared',
  'key_issues',
  'findings',
  'explained_on',
  'questions',
  'bottom_lines',
  'bottom_lines_because',
  'agreed_by',
  'agreed_on',
  'recorded_by',
  'version',
].map((column) => `fm_agreement.${column}`);

export function agreementRows(db: Knex): AgreementStore {
  return {
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_agreement').select(COLUMNS).where('fm_agreement.id', episodeId);
      return rows.map(agreementOf)[0];
    },

    save: (agreement) =>
      agreement.version === 0
        ? addedAgreement(db, agreement)
        : savedVersion(db, 'fm_agreement', { id: agreement.episodeId, version: agreement.version }, columnsOf(agreement)),
  };
}

const FIRST_VERSION = 1;

async function addedAgreement(db: Knex, agreement: PreMeetingAgreement): Promise<number> {
  try {
    await db('fm_agreement').insert({ id: agreement.episodeId, version: FIRST_VERSION, ...columnsOf(agreement) });
    return FIRST_VERSION;
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    throw new Conflict('Somebody else saved this meanwhile. Compare both and save again', { kind: 'stale' });
  }
}

function columnsOf(agreement: PreMeetingAgreement): Row {
  return {
    who_takes_part: agreement.whoTakesPart,
    venue: agreement.venue,
    information_shared: agreement.informationShared,
    information_not_shared: orNull(agreement.informationNotShared),
    key_issues: agreement.keyIssues,
    findings: orNull(agreement.findings),
    explained_on: orNull(agreement.explainedOn),
    questions: JSON.stringify(agreement.questions),
    bottom_lines: JSON.stringify(agreement.bottomLines),
    bottom_lines_because: orNull(agreement.bottomLinesBecause),
    agreed_by: agreement.agreedBy,
    agreed_on: agreement.agreedOn,
    recorded_by: agreement.recordedBy,
  };
}

function agreementOf(row: Row): PreMeetingAgreement {
  const read = reading('fm_agreement', row);
  return {
    episodeId: read.text('id'),
    whoTakesPart: read.text('who_takes_part'),
    venue: read.text('venue'),
    informationShared: read.text('information_shared'),
    informationNotShared: read.textOrNothing('information_not_shared'),
    keyIssues: read.text('key_issues'),
    findings: read.textOrNothing('findings'),
    explainedOn: read.dayOrNothing('explained_on'),
    questions: read.json('questions'),
    bottomLines: read.json('bottom_lines'),
    bottomLinesBecause: read.textOrNothing('bottom_lines_because'),
    agreedBy: read.text('agreed_by'),
    agreedOn: read.day('agreed_on'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
