import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { approveExemption } from './approve-exemption.action';
import { presentApproveExemption } from './approve-exemption.present';
import { exemptionToApprove } from './approve-exemption.query';
import { OFFER_ROUTES, offerPaths } from './offers.paths';

export const approveExemptionPage = definePage({
  path: OFFER_ROUTES.approval,
  query: exemptionToApprove,
  template: FORM_PAGE,
  present: presentApproveExemption,
  action: approveExemption,
  next: ({ episodeId }) => offerPaths.list(episodeId),
  done: 'Your answer was recorded.',
});
