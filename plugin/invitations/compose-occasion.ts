import { asEmail } from '../core/document-as-email';
import type { Block, PrintedDocument } from '../core/documents-port';
import { cannotBeReleased } from '../core/release-check';
import type { Problem } from '../core/errors';
import { consentForm, consentFormProblems, USUALLY_SHARED, type ConsentForm } from './consent-form';
import { enclosure, ENCLOSURES, ENCLOSURE_TITLES, feedbackForm, type Enclosure } from './enclosures';
import { greetingOf } from './invitation-words';
import { basics, byEmail, childrenNamed, largePrint, recipientOf, type ComposedLetter, type LetterFacts } from './letter-facts';
import type { LetterOccasion, MeetingOccasion, OccasionKind, OfferOccasion, PlanAnswerOccasion, ReviewOccasion } from './letter-occasion';
import { ENCLOSED_PAPERS, type EnclosedPaper, type LetterPack } from './letter-pack';
import { meetingNewsLetter, meetingNewsProblems, type MeetingNews, type News } from './meeting-news';
import { offerLetter, offerLetterProblems, type OfferLetter } from './offer-letter';
import { planAnswerLetter, planAnswerProblems, type PlanAnswerLetter } from './plan-answer-letter';

const HOW_TO_COMPLAIN: readonly EnclosedPaper[] = ['complaints-leaflet'];

/** What goes with each (S0-30); the form to say how it was is the letter's own purpose (L15). */
const GOES_WITH: Readonly<Record<OccasionKind, readonly EnclosedPaper[]>> = {
  offer: ['consent-form', ...ENCLOSURES],
  'missed-meeting': HOW_TO_COMPLAIN,
  feedback: ['feedback-form', ...HOW_TO_COMPLAIN],
  'plan-answer': HOW_TO_COMPLAIN,
  'review-invitation': HOW_TO_COMPLAIN,
};

const TITLES: Readonly<Record<EnclosedPaper, string>> = {
  ...ENCLOSURE_TITLES,
  'consent-form': 'Do you agree? (consent form)',
  'feedback-form': 'Tell us how it was (feedback form)',
};

/** Titles of what goes with the letter, the complaints leaflet first as in every letter. */
export const enclosedWith = (occasion: OccasionKind): readonly string[] =>
  ENCLOSED_PAPERS.filter((paper) => GOES_WITH[occasion].includes(paper)).map((paper) => TITLES[paper]);

/** What a letter for another occasion than an invitation is made of. */
interface Maker {
  readonly problems: readonly Problem[];
  readonly print: (head?: readonly Block[]) => PrintedDocument;
}

/** The letter to one person of the family, or what is missing for it (documents.md L1, L11, L12, L13, L15). */
export function composeOccasion(facts: LetterFacts, occasion: LetterOccasion): ComposedLetter {
  const { problems, print } = makerOf(facts, occasion);
  const consent = GOES_WITH[occasion.kind].includes('consent-form') ? consentFormProblems(consentFormFor(facts, occasion)) : [];
  const all = [...problems, ...consent];
  const told = all.filter((problem, at) => all.findIndex(({ message }) => message === problem.message) === at);
  if (told.length > 0) return { problems: told };
  // On a lock screen or in a shared inbox the subject is read by others: it says nothing of a child or a meeting.
  const email = () => asEmail(print([greetingOf(recipientOf(facts))]), `A letter from ${facts.service.name}`);
  return { problems: [], pack: { letter: print(), ...byEmail(facts, email), enclosed: papersWith(facts, occasion) } };
}

function makerOf(facts: LetterFacts, occasion: LetterOccasion): Maker {
  switch (occasion.kind) {
    case 'offer':
      return offerMaker(offerFor(facts, occasion));
    case 'plan-answer':
      return planAnswerMaker(planAnswerFor(facts, occasion));
    case 'missed-meeting':
    case 'feedback':
    case 'review-invitation':
      return newsMaker(newsFor(facts, occasion));
  }
}

const offerMaker = (offer: OfferLetter): Maker => ({
  problems: offerLetterProblems(offer),
  print: (head) => offerLetter(offer, head),
});

const newsMaker = (news: MeetingNews): Maker => ({
  problems: meetingNewsProblems(news),
  print: (head) => meetingNewsLetter(news, head),
});

const planAnswerMaker = ({ letter, tells }: { readonly letter: PlanAnswerLetter; readonly tells: boolean }): Maker => ({
  problems: [
    ...(tells ? [] : [cannotBeReleased('mayKnowThePlan', 'the reasons are for people who may be told everything that is in the plan')]),
    ...planAnswerProblems(letter),
  ],
  print: (head) => planAnswerLetter(letter, head),
});

const firstNames = (facts: LetterFacts): readonly string[] => childrenNamed(facts).map((child) => child.firstName);
const toOne = (facts: LetterFacts) => ({ ...basics(facts), recipient: recipientOf(facts), children: firstNames(facts) });

const offerFor = (facts: LetterFacts, { label, replyBy, beforeProceedings }: OfferOccasion): OfferLetter => ({
  ...toOne(facts),
  meetingLabel: label,
  replyBy,
  beforeProceedings,
});

const consentFormFor = (facts: LetterFacts, occasion: LetterOccasion): ConsentForm => ({
  ...basics(facts),
  name: facts.member.name,
  meetingLabel: 'label' in occasion ? occasion.label : '',
  children: firstNames(facts),
  toShare: USUALLY_SHARED,
  ownBehalf: false,
  largePrint: largePrint(facts),
});

const NEWS_OF: Readonly<Record<(MeetingOccasion | ReviewOccasion)['kind'], News>> = {
  'missed-meeting': 'missed-meeting',
  feedback: 'feedback-request',
  'review-invitation': 'review-invitation',
};

const newsFor = (facts: LetterFacts, { kind, label, day, nextOn }: MeetingOccasion | ReviewOccasion): MeetingNews => ({
  ...toOne(facts),
  news: NEWS_OF[kind],
  forChild: facts.invitation.kind === 'child',
  meetingLabel: label,
  day,
  nextOn,
});

/** S4-12: the answer to a plan repeats what stands in it. */
function planAnswerFor(facts: LetterFacts, occasion: PlanAnswerOccasion): { readonly letter: PlanAnswerLetter; readonly tells: boolean } {
  return { letter: { ...occasion, ...toOne(facts) }, tells: facts.member.disclosure === 'full-meeting' };
}

function papersWith(facts: LetterFacts, occasion: LetterOccasion): NonNullable<LetterPack['enclosed']> {
  const print = (paper: EnclosedPaper): PrintedDocument => {
    if (paper === 'consent-form') return consentForm(consentFormFor(facts, occasion));
    if (paper === 'feedback-form') return feedbackForm(basics(facts), largePrint(facts));
    return enclosure(paper satisfies Enclosure, basics(facts), { largePrint: largePrint(facts), child: facts.invitation.kind === 'child' });
  };
  return Object.fromEntries(GOES_WITH[occasion.kind].map((paper) => [paper, print(paper)]));
}
