import { definePage } from '../core/page';
import { OFFER_ROUTES, offerPaths } from './offers.paths';
import { recordExemption } from './record-exemption.action';
import { presentRecordExemption } from './record-exemption.present';
import { exemptionToRecord } from './record-exemption.query';

export const recordExemptionPage = definePage({
  path: OFFER_ROUTES.exemption,
  query: exemptionToRecord,
  template: 'offers/record-exemption',
  present: presentRecordExemption,
  action: recordExemption,
  next: ({ episodeId }) => offerPaths.list(episodeId),
  done: 'The decision was recorded. It holds once another person, a manager of the team, has approved it.',
});
