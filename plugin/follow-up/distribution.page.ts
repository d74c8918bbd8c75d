import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { addCopy } from './add-copy.action';
import { chooseCopyAddress } from './choose-copy-address.action';
import { copyFile, presentAddCopy, presentCopyAddress, presentDistribution, presentOneCopy } from './distribution.present';
import { distribution, distributionToAddTo, oneCopy, paperOfOneCopy } from './distribution.query';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { settleCopy } from './settle-copy.action';

export const distributionPage = definePage({
  path: FOLLOW_UP_ROUTES.copies,
  query: distribution,
  template: FORM_PAGE,
  present: presentDistribution,
});

export const addCopyPage = definePage({
  path: FOLLOW_UP_ROUTES.addCopy,
  query: distributionToAddTo,
  template: FORM_PAGE,
  present: presentAddCopy,
  action: addCopy,
  next: ({ planId }) => followUpPaths.copies(planId),
  done: 'They are on the list of those who get the plan.',
});

export const oneCopyPage = definePage({
  path: FOLLOW_UP_ROUTES.copy,
  query: oneCopy,
  template: FORM_PAGE,
  present: presentOneCopy,
  action: settleCopy,
  next: ({ planId }) => followUpPaths.copies(planId),
  done: 'The list of those who get the plan is up to date.',
});

export const copyAddressPage = definePage({
  path: FOLLOW_UP_ROUTES.copyAddress,
  query: oneCopy,
  template: FORM_PAGE,
  present: presentCopyAddress,
  action: chooseCopyAddress,
  next: ({ planId, recipient }) => followUpPaths.copy(planId, recipient),
  done: 'The address of this copy is chosen.',
});

export const copyDownload = defineDownload({
  path: FOLLOW_UP_ROUTES.copyPdf,
  query: paperOfOneCopy,
  content: copyFile,
});
