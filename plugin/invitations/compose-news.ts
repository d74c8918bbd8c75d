import { asEmail } from '../core/document-as-email';
import { enclosure, ENCLOSURE_TITLES } from './enclosures';
import type { NewsOfMeeting } from './invitation-request';
import { basics, byEmail, childrenNamed, greetingOf, largePrint, recipientOf, type ComposedLetter, type LetterFacts } from './letter-facts';
import { greetingOf as greetingBlock } from './invitation-words';
import { meetingNewsLetter, meetingNewsProblems, type MeetingNews } from './meeting-news';

/** L13: the letter that tells one person of another day, or that there is no meeting. It names no place and no reason. */
export function composeNews(facts: LetterFacts, news: NewsOfMeeting): ComposedLetter {
  const letter: MeetingNews = {
    ...basics(facts),
    news: news.kind,
    forChild: facts.invitation.kind === 'child',
    recipient: { ...recipientOf(facts), greeting: greetingOf(facts) },
    meetingLabel: facts.request.meeting.label,
    children: childrenNamed(facts).map(({ firstName }) => firstName),
    day: news.was,
    nextOn: news.kind === 'meeting-moved' ? facts.request.meeting.on : undefined,
  };
  const problems = meetingNewsProblems(letter);
  if (problems.length > 0) return { problems };
  const reader = { largePrint: largePrint(facts), child: facts.invitation.kind === 'child' };
  // On a lock screen or in a shared inbox the subject is read by others.
  const email = () => asEmail(meetingNewsLetter(letter, [greetingBlock(letter.recipient)]), `A letter from ${facts.service.name}`);
  return {
    problems: [],
    pack: {
      letter: meetingNewsLetter(letter),
      ...byEmail(facts, email),
      enclosed:
        facts.invitation.kind === 'professional' ? {} : { 'complaints-leaflet': enclosure('complaints-leaflet', basics(facts), reader) },
    },
  };
}

/** Titles of what goes with it. */
export const enclosedWithNews = ({ invitation }: Pick<LetterFacts, 'invitation'>): readonly string[] =>
  invitation.kind === 'professional' ? [] : [ENCLOSURE_TITLES['complaints-leaflet']];
