import { code, group, listOf, noneTwice, words } from './policy-setting';

const reason = group({
  code: code('a code').describe('kept with the decision and counted by; reports print the codes they know, and count any other as "other"'),
  label: words(200, 'the reason').describe('what whoever decides reads when choosing'),
});

type Reasons = readonly (readonly [code: string, label: string])[];

const reasons = (byDefault: Reasons, changes: string) =>
  listOf(reason, 'reason')
    .superRefine(noneTwice(({ code: key }) => key, 'code'))
    .default(byDefault.map(([key, label]) => ({ code: key, label })))
    .describe(changes);

/** Where a decision takes a duty away, why is chosen from a list, so that it can be counted; "other" always asks for words. */
export const decisionReasons = group({
  exemption: reasons(
    [
      ['unsafe', 'A meeting would not be safe for the child, or for somebody who would come'],
      ['no_network_found', 'No family or friends could be found who could come'],
      ['child_objects', 'The child does not want one, and is old enough for that to weigh'],
      ['too_urgent', 'There is no time for one before the application'],
      ['other', 'Something else'],
    ],
    'why no meeting is offered, or held, in a child’s best interests (section 31ZA(3), U1c)',
  ),
  reviewWaiver: reasons(
    [
      ['regime_ending', 'The child’s plan is about to end'],
      ['moved', 'The family has moved, or is moving, away'],
      ['family_asked', 'The family asked that there is none'],
      ['no_change', 'Nothing has changed since the last one'],
      ['other', 'Something else'],
    ],
    'why a manager waives one review of a plan (R-10, R8)',
  ),
  chairNoticeWaiver: reasons(
    [
      ['chair_was_there', 'The chair was at the meeting'],
      ['plan_ended', 'The child protection plan has ended'],
      ['told_at_conference', 'The conference was told of the outcome'],
      ['other', 'Something else'],
    ],
    'why a manager decides that no notice goes to the chair of the conference (S0-27)',
  ),
});

/** The one reason that says nothing by itself. */
export const OTHER_REASON = 'other';
