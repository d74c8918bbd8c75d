import type { Knex } from 'knex';
import { EXEMPTION_LIMBS, type Exemption } from '../../plugin/offers/offer';
import type { OfferStore } from '../../plugin/offers/offer.store';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'child_id',
  'limb',
  'reason_code',
  'reason',
  'decided_on',
  'decided_by',
  'approved',
  'approved_by',
  'approved_on',
  'approval_reason',
  'version',
].map((column) => `fm_exemption.${column}`);

type ExemptionPart = 'exemptionsOf' | 'findExemption' | 'addExemption' | 'saveExemption' | 'allExemptions';

/** The exemptions' part of the store of offers. */
export function exemptionRows(db: Knex): Pick<OfferStore, ExemptionPart> {
  return {
    async exemptionsOf(childIds) {
      const rows: Row[] = await db('fm_exemption')
        .select(COLUMNS)
        .whereIn('fm_exemption.child_id', childIds as string[])
        .orderBy('fm_exemption.id');
      return rows.map(exemptionOf);
    },

    async findExemption(id) {
      const rows: Row[] = await db('fm_exemption').select(COLUMNS).where('fm_exemption.id', id);
      return rows.map(exemptionOf)[0];
    },

    async addExemption(exemption) {
      await db('fm_exemption').insert({ id: exemption.id, version: exemption.version, ...columnsOf(exemption) });
    },

    saveExemption: (exemption) => savedVersion(db, 'fm_exemption', exemption, columnsOf(exemption)),

    async *allExemptions() {
      for await (const rows of pagesById(db, 'fm_exemption', COLUMNS)) yield* rows.map(exemptionOf);
    },
  };
}

function columnsOf({ episodeId, approval, ...exemption }: Exemption): Row {
  return {
    episode_id: orNull(episodeId),
    child_id: exemption.childId,
    limb: exemption.limb,
    reason_code: orNull(exemption.reasonCode),
    reason: exemption.reason,
    decided_on: exemption.decidedOn,
    decided_by: exemption.decidedBy,
    approved: orNull(approval?.approved),
    approved_by: orNull(approval?.by),
    approved_on: orNull(approval?.on),
    approval_reason: orNull(approval?.reason),
  };
}

function exemptionOf(row: Row): Exemption {
  const read = reading('fm_exemption', row);
  const approved = read.flagOrNothing('approved');
  return {
    id: read.text('id'),
    episodeId: read.textOrNothing('episode_id'),
    childId: read.text('child_id'),
    limb: read.oneOf('limb', EXEMPTION_LIMBS),
    reasonCode: read.textOrNothing('reason_code'),
    reason: read.text('reason'),
    decidedOn: read.day('decided_on'),
    decidedBy: read.text('decided_by'),
    approval:
      approved === undefined
        ? undefined
        : { approved, by: read.text('approved_by'), on: read.day('approved_on'), reason: read.textOrNothing('approval_reason') },
    version: read.number('version'),
  };
}
