import type { Asked } from '../core/ground';
import { capitalised, dayOfWeekInWords, namesInWords } from '../core/in-words';
import { contactsRoundTheFamily } from '../invitations/contacts-round-the-family';
import { attended, type CareOffer } from '../meetings/meeting';
import { childIds } from '../episodes/episode';
import type { MayHaveWords } from '../preparation/words-of-children';
import type { ChildPlanDocument } from './child-plan-document';
import type { PlanInView } from './plan-in-view';
import type { ChildVersion, PlanContent, ResourceStatus } from './plan';
import { CHILDS_PLAN_WORDS, printedInside } from './plan-model';
import type { PlanSection } from './plan-section';
import type { SectionVersion } from './plan-section-version';
import type { FamilyPlanDocument } from './plan-document';

interface PaperSource {
  readonly plans: { sectionsOf(planId: string): Promise<readonly SectionVersion[]> };
  readonly meetings: { careOffersOf(meetingId: string): Promise<readonly CareOffer[]> };
}

/** Who agreed it, and when: of a draft, what is about to be. */
export type Agreement = FamilyPlanDocument['agreed'];

/**
 * For whom the copy is: only the case record's says who could care for a child (S2-56: restricted print), and holds every child's
 * words; of a copy for the family it is asked which of them may stand in it (roles.md rule 9).
 */
export type CopyFor = { readonly copyFor: 'record' } | { readonly copyFor: 'family'; readonly mayHaveWords: MayHaveWords };

/** What every paper of one plan has in common. */
export type PaperBasics = Pick<
  FamilyPlanDocument,
  'reference' | 'service' | 'writtenOn' | 'otherPeoplesContacts' | 'namesKept' | 'wording'
>;

/** Asks the case system for everybody's contact details once, however many papers are made. */
export async function paperBasics({ episode, members, plan, meeting }: PlanInView, asked: Asked): Promise<PaperBasics> {
  const round = await contactsRoundTheFamily(childIds(episode), members, asked);
  return {
    reference: episode.reference,
    service: asked.policy.service,
    writtenOn: plan.agreedOn ?? meeting.on ?? asked.today,
    // The plan goes to everybody on its list, so nobody's contact details may stand in it: there is no one recipient.
    otherPeoplesContacts: round.contactsOfOthers({ id: '' }),
    // Who was there is on it by name.
    namesKept: round.namesKept([...plan.childIds, ...cameTo(meeting, members).map(({ personId }) => personId)]),
    wording: asked.wording,
  };
}

const cameTo = ({ attendance }: PlanInView['meeting'], members: PlanInView['members']): PlanInView['members'] =>
  members.filter((member) => attendance.some((each) => each.memberId === member.id && attended(each)));

/** The family's plan as it goes on paper: the same data for the page, the file and the case record. */
export async function familyPlanPaper(
  view: PlanInView,
  basics: PaperBasics,
  { agreed, ...copy }: { readonly agreed: Agreement } & CopyFor,
  stores: PaperSource,
  asked: Asked,
): Promise<FamilyPlanDocument> {
  const { plan, meeting, type, members } = view;
  const { content } = plan;
  const sectionOf = printedInside(view.situation.regimes, asked.policy.planModel);
  const came = cameTo(meeting, members);
  return {
    ...basics,
    writtenOn: agreed.on,
    planLabel: asked.policy.labels.familyPlan,
    versionNumber: plan.number,
    children: view.situation.children.map((child) => child.firstName),
    meeting: { label: type.label.toLowerCase(), on: meeting.on ?? agreed.on },
    present: came.map(({ name, relationship, kind }) => ({ name, relation: kind === 'child' ? '' : relationship })),
    aim: content.aim ?? '',
    ...voicesFor(view, copy),
    decisions: content.decisions,
    actions: content.actions.map((action) => ({
      what: action.forWhom === undefined ? action.what : `${action.what} (for ${action.forWhom})`,
      who: action.owner,
      by: action.dueOn,
      kind: action.kind,
      howWeWillKnow: action.howWeWillKnow,
    })),
    professionalSupport: content.professionalSupport,
    professionalSupportBy: await writerOf('support', plan.id, stores, asked),
    ...listsOnPaper({ ...content, quotes: quotesFor(view, copy) }),
    interim: interimOnPaper(content),
    sectionOf: sectionOf === undefined ? undefined : CHILDS_PLAN_WORDS[sectionOf],
    bottomLines: { must: content.bottomLinesMust, cannot: content.bottomLinesCannot },
    ...(copy.copyFor === 'record' ? { careOffers: careOffersOf(await stores.meetings.careOffersOf(meeting.id), view) } : {}),
    familyContingency: content.familyContingency,
    professionalContingency: content.professionalContingency,
    monitoring: content.monitoring,
    nominatedFamilyMember: content.nominatedFamilyMember,
    reviewOn: view.reviewDates.due,
    joins: content.joins,
    agreed,
    decision: await decisionOf(view, asked),
  };
}

function voicesFor(
  { plan: { content }, situation }: Pick<PlanInView, 'plan' | 'situation'>,
  copy: CopyFor,
): Pick<FamilyPlanDocument, 'childVoice' | 'wordsKept'> {
  const { children } = situation;
  const told = copy.copyFor === 'record' ? children : children.filter(({ personId }) => copy.mayHaveWords(personId));
  const childVoice = told.map(({ personId, firstName }) => {
    const voice = content.voices.find((each) => each.childId === personId);
    return { child: firstName, words: voice?.words, noWordsBecause: voice?.noWordsBecause };
  });
  return { childVoice, ...(told.length < children.length ? { wordsKept: true } : {}) };
}

/** What a child said stands among the quotes too, under the child's name. */
function quotesFor({ plan: { content }, situation }: Pick<PlanInView, 'plan' | 'situation'>, copy: CopyFor): PlanContent['quotes'] {
  if (copy.copyFor === 'record') return content.quotes;
  const kept = situation.children
    .filter(({ personId }) => !copy.mayHaveWords(personId))
    .map(({ firstName }) => firstName.toLocaleLowerCase());
  return content.quotes?.filter(
    ({ by }) =>
      !kept.some(
        (name) =>
          by
            .trim()
            .toLocaleLowerCase()
            .split(/[\s,]+/)[0] === name,
      ),
  );
}

async function writerOf(section: PlanSection, planId: string, { plans }: PaperSource, { caseSystem }: Asked): Promise<string | undefined> {
  const by = (await plans.sectionsOf(planId)).find((each) => each.section === section)?.written?.by;
  return by === undefined ? undefined : (await caseSystem.worker(by))?.name;
}

const RESOURCE_ON_PAPER: Readonly<Record<ResourceStatus, string>> = {
  available: 'it is there',
  possible: 'it may be possible',
  'needs-approval': 'it still has to be approved',
  refused: 'it was refused',
};

function listsOnPaper({
  quotes,
  commitments,
  resources,
  unmetNeeds,
  rota,
}: PlanContent): Pick<FamilyPlanDocument, 'quotes' | 'commitments' | 'resources' | 'unmetNeeds' | 'rota'> {
  return {
    quotes: quotes?.map(({ words, by }) => ({ words, by })),
    commitments: commitments?.map(({ who, what, when }) => `${who}: ${what}, ${when}`),
    resources: resources?.map(({ what, status }) => `${what}: ${RESOURCE_ON_PAPER[status]}`),
    unmetNeeds: unmetNeeds?.map(({ need, action, owner }) => `${need}. ${owner}: ${action}`),
    rota: rota?.map(({ who, days, what }) => ({ who, days: namesInWords(days.map(capitalised)), what })),
  };
}

function interimOnPaper({ interim, interimEndsOn, nextMeetingOn }: PlanContent): string | undefined {
  if (interim !== true) return undefined;
  const until = interimEndsOn === undefined ? [] : [`It holds until ${dayOfWeekInWords(interimEndsOn)}.`];
  return [...until, ...(nextMeetingOn === undefined ? [] : [`We meet again on ${dayOfWeekInWords(nextMeetingOn)}.`])].join(' ');
}

/** One child's own version; undefined where the child is given none. */
export function childPlanPaper(view: PlanInView, childId: string, basics: PaperBasics): ChildPlanDocument | undefined {
  const version = view.plan.content.childVersions.find((each) => each.childId === childId);
  const child = view.situation.children.find((each) => each.personId === childId);
  if (version === undefined || child === undefined || version.notGivenBecause !== undefined) return undefined;
  const { talkTo, talkToHow, willNotHappen, whyNot } = version;
  return {
    ...basics,
    firstName: child.firstName,
    otherChildren: view.situation.children.filter((other) => other !== child).map((other) => other.firstName),
    willHappen: willHappen(version, view),
    willNotHappen: willNotHappen === undefined ? [] : [{ what: willNotHappen, why: whyNot ?? '' }],
    talkTo: talkTo === undefined ? [] : [{ name: talkTo, how: talkToHow ?? 'Talk to them, or ring them' }],
    lookAgainOn: view.reviewDates.due,
  };
}

function willHappen({ willHappen: words }: ChildVersion, { plan }: PlanInView): ChildPlanDocument['willHappen'] {
  return plan.content.actions.flatMap((action) => {
    const what = words[action.id];
    return what === undefined ? [] : [{ what, who: action.owner, when: `By ${dayOfWeekInWords(action.dueOn)}` }];
  });
}

function careOffersOf(offers: readonly CareOffer[], { members, situation }: PlanInView): FamilyPlanDocument['careOffers'] {
  return offers
    .filter((offer) => offer.willing)
    .map(({ memberId, childIds: about, duration, conditions }) => {
      const names = situation.children.filter((child) => about.includes(child.personId)).map((child) => child.firstName);
      const how = duration === 'permanent' ? 'for good' : 'for a while';
      return {
        who: members.find((member) => member.id === memberId)?.name ?? '',
        offer: `could look after ${namesInWords(names)}, ${how}${conditions === undefined ? '' : `. ${conditions}`}`,
      };
    });
}

async function decisionOf({ plan }: PlanInView, { caseSystem }: Asked): Promise<FamilyPlanDocument['decision']> {
  const { decision } = plan;
  if (decision === undefined) return undefined;
  const by = (await caseSystem.worker(decision.decidedBy))?.name ?? 'the children’s worker';
  return { decision: decision.decision, by, on: decision.on, reasons: decision.reasons };
}
