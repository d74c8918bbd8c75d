import type { Knex } from 'knex';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import { afterwardsRows } from './afterwards-rows';
import { chairNoticeRows } from './chair-notice-rows';
import { givenPaperRows } from './given-paper-rows';
import { needAnswerRows } from './need-answer-rows';
import { planCopyRows } from './plan-copy-rows';
import { professionalResponseRows } from './professional-response-rows';

/** What comes after the plan, gathered from its tables. */
export const followUpRows = (db: Knex): FollowUpStore => ({
  ...planCopyRows(db),
  ...givenPaperRows(db),
  ...chairNoticeRows(db),
  ...professionalResponseRows(db),
  ...afterwardsRows(db),
  ...needAnswerRows(db),
});
