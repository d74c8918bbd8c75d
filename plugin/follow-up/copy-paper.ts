import type { PrintedDocument } from '../core/documents-port';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { CareOffer } from '../meetings/meeting';
import { childPlanDocument } from '../plans/child-plan-document';
import { familyPlanDocument } from '../plans/plan-document';
import { childPlanPaper, familyPlanPaper, paperBasics } from '../plans/plan-paper';
import type { SectionVersion } from '../plans/plan-section-version';
import type { ChildWishes } from '../preparation/child-wishes';
import { mayHaveWordsOf } from '../preparation/words-of-children';
import { isReleased } from './copy-rules';
import type { DistributionInView, LineInView } from './distribution-in-view';
import { paperOfPlanCopy, type GivenPaper } from './given-paper';

interface PaperSource {
  readonly childWishes: { ofEpisode(episodeId: string): Promise<readonly ChildWishes[]> };
  readonly plans: { sectionsOf(planId: string): Promise<readonly SectionVersion[]> };
  readonly meetings: { careOffersOf(meetingId: string): Promise<readonly CareOffer[]> };
}

/**
 * The paper that this one line of the list gets, in the print and the language of who reads it (L7, L8): the family's plan
 * without the words that a child keeps from them, or the child's own version.
 * @returns makes it; throws InvalidInput with every reason why it cannot be released
 */
export async function copyPaper(
  view: DistributionInView,
  line: LineInView,
  stores: PaperSource,
  asked: Asked,
): Promise<() => PrintedDocument> {
  const { plan, episode } = view;
  const { member, childId } = line;
  // The same paper whoever makes it: also by business support, to whom no child's record is open.
  const named = await asked.caseSystem.people(childIds(episode).filter((id) => plan.childIds.includes(id)));
  const children = named.map((person) => ({ personId: person.id, firstName: person.firstName }));
  const seen = { ...view, situation: { ...view.situation, children } };
  const basics = await paperBasics(seen, asked);
  const reader = {
    largePrint: member?.needs.includes('large-print') ?? false,
    easyRead: member?.needs.includes('easy-read') ?? false,
    ...(member?.language === undefined ? {} : { language: member.language }),
  };
  if (childId !== undefined) {
    const paper = childPlanPaper(seen, childId, basics);
    return () => {
      if (paper === undefined) throw new NotFound('version for this child');
      return childPlanDocument({ ...paper, ...reader });
    };
  }
  const agreed = { by: plan.agreedBy ?? '', on: plan.agreedOn ?? asked.today };
  const mayHaveWords = mayHaveWordsOf(await stores.childWishes.ofEpisode(episode.id), line.memberId);
  const paper = await familyPlanPaper(seen, basics, { agreed, copyFor: 'family', mayHaveWords }, stores, asked);
  return () => familyPlanDocument({ ...paper, ...reader });
}

interface GivenSource {
  readonly followUp: { givenPaperOf(about: string): Promise<GivenPaper | undefined> };
}

/** The copy as it was released to this address, or sent; undefined while nobody has answered for one. */
export async function givenCopy(line: LineInView, { followUp }: GivenSource): Promise<GivenPaper | undefined> {
  const { copy } = line;
  if (copy === undefined || (copy.sent === undefined && !isReleased(line))) return undefined;
  return followUp.givenPaperOf(paperOfPlanCopy(copy));
}
