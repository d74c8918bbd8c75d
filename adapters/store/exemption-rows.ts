import type { Knex } from 'knex';
import { EXEMPTION_LIMBS, type Exemption } from '../../plugin/offers/offer';
import type { OfferStore } from '../../plugin/offers/offer.store';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'episode_id', 'child_id', 'limb', 'reason', 'decided_on', 'decided_by', 'version'].map(
  (column) => `fm_exemption.${column}`,
);

/** The exemptions' part of the store of offers. */
export function exemptionRows(db: Knex): Pick<OfferStore, 'exemptionsOf' | 'addExemption' | 'allExemptions'> {
  return {
    async exemptionsOf(childIds) {
      const rows: Row[] = await db('fm_exemption')
        .select(COLUMNS)
        .whereIn('fm_exemption.child_id', childIds as string[])
        .orderBy('fm_exemption.id');
      return rows.map(exemptionOf);
    },

    async addExemption(exemption) {
      await db('fm_exemption').insert({
        id: exemption.id,
        episode_id: orNull(exemption.episodeId),
        child_id: exemption.childId,
        limb: exemption.limb,
        reason: exemption.reason,
        decided_on: exemption.decidedOn,
        decided_by: exemption.decidedBy,
        version: exemption.version,
      });
    },

    async *allExemptions() {
      for await (const rows of pagesById(db, 'fm_exemption', COLUMNS)) yield* rows.map(exemptionOf);
    },
  };
}

function exemptionOf(row: Row): Exemption {
  const read = reading('fm_exemption', row);
  return {
    id: read.text('id'),
    episodeId: read.textOrNothing('episode_id'),
    childId: read.text('child_id'),
    limb: read.oneOf('limb', EXEMPTION_LIMBS),
    reason: read.text('reason'),
    decidedOn: read.day('decided_on'),
    decidedBy: read.text('decided_by'),
    version: read.number('version'),
  };
}
