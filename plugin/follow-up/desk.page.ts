import { FORM_PAGE } from '../core/form-page';
import { defineDownload, definePage } from '../core/page';
import { paperAtDeskFile, presentCopiesAtDesk, presentCopyAtDesk } from './desk.present';
import { copiesAtDesk, copyAtDesk, paperOfCopy } from './desk.query';
import { FOLLOW_UP_ROUTES, followUpPaths } from './follow-up.paths';
import { sendCopyAtDesk } from './send-copy-at-desk.action';

export const copiesAtDeskPage = definePage({
  path: FOLLOW_UP_ROUTES.desk,
  query: copiesAtDesk,
  template: FORM_PAGE,
  present: presentCopiesAtDesk,
});

export const copyAtDeskPage = definePage({
  path: FOLLOW_UP_ROUTES.copyAtDesk,
  query: copyAtDesk,
  template: FORM_PAGE,
  present: presentCopyAtDesk,
  action: sendCopyAtDesk,
  next: () => followUpPaths.desk(),
  done: 'It is written down that the plan has gone.',
});

export const planPaperAtDeskDownload = defineDownload({
  path: FOLLOW_UP_ROUTES.paperAtDesk,
  query: paperOfCopy,
  content: paperAtDeskFile,
});
