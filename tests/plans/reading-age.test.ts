import { day } from '../../plugin/core/calendar-day';
import type { PrintedDocument } from '../../plugin/core/documents-port';
import { parsePolicy } from '../../plugin/core/policy';
import { childInvitationLetter } from '../../plugin/invitations/child-invitation';
import { invitationLetter } from '../../plugin/invitations/invitation-letter';
import { meetingNewsLetter, NEWS } from '../../plugin/invitations/meeting-news';
import { childPlanDocument } from '../../plugin/plans/child-plan-document';
import { familyPlanDocument } from '../../plugin/plans/plan-document';
import { aChildInvitation, aChildPlan, anInvitation, aPlan, aService, basics } from '../builders/letters';
import { readingAgeOf } from '../builders/reading-age';

/** The council's own paragraphs are the shipped ones, so that those are measured too. */
const service = { ...parsePolicy({}).service, address: aService.address, telephone: aService.telephone };

const toAChild = {
  ...basics,
  recipient: { name: 'Jo', by: 'hand', largePrint: false },
  forChild: true,
  meetingLabel: 'family meeting',
  children: ['Jo'],
  day: day('2026-12-04'),
  nextOn: day('2026-12-11'),
} as const;

describe('our own words in letters are plain (Flesch–Kincaid)', () => {
  it.each<readonly [string, PrintedDocument, number]>([
    ['an invitation', invitationLetter(anInvitation({ service })), 11],
    ['a family plan', familyPlanDocument(aPlan({ service })), 11],
    ['a child’s invitation', childInvitationLetter(aChildInvitation()), 9],
    ['a child’s version of the plan', childPlanDocument(aChildPlan()), 9],
    ...NEWS.map((news) => [`what a child is told: ${news}`, meetingNewsLetter({ ...toAChild, news }), 9] as const),
  ])('%s can be read at the age it is for', (_what, document, age) => {
    expect(readingAgeOf(document)).toBeLessThanOrEqual(age);
  });

  it('tells hard words from easy ones', () => {
    const hard = 'Notwithstanding the aforementioned safeguarding considerations, participation necessitates multi-agency authorisation.';
    const easy = 'You can come. It is up to you.';
    const document = childPlanDocument(aChildPlan());
    const age = (text: string) => readingAgeOf({ ...document, blocks: [{ kind: 'paragraph', text }] });
    expect(age(hard)).toBeGreaterThan(18);
    expect(age(easy)).toBeLessThan(7);
  });
});
