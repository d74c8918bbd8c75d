import { parsePolicy } from '../../plugin/core/policy';
import { childInvitationLetter } from '../../plugin/invitations/child-invitation';
import { invitationLetter } from '../../plugin/invitations/invitation-letter';
import { childPlanDocument } from '../../plugin/plans/child-plan-document';
import { familyPlanDocument } from '../../plugin/plans/plan-document';
import { aChildInvitation, aChildPlan, anInvitation, aPlan, aService } from '../builders/letters';
import { readingAgeOf } from '../builders/reading-age';

/** The council's own paragraphs are the shipped ones, so that those are measured too. */
const service = { ...parsePolicy({}).service, address: aService.address, telephone: aService.telephone };

describe('our own words in letters are plain (Flesch–Kincaid)', () => {
  it.each([
    ['an invitation', invitationLetter(anInvitation({ service })), 11],
    ['a family plan', familyPlanDocument(aPlan({ service })), 11],
    ['a child’s invitation', childInvitationLetter(aChildInvitation()), 9],
    ['a child’s version of the plan', childPlanDocument(aChildPlan()), 9],
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
