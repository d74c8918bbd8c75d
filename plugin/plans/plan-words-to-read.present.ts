import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { lines } from '../core/html';
import type { PlanInView } from './plan-in-view';
import type { ListEntry } from './list-entry';
import type { PlanContent } from './plan';
import { entryInWords } from './plan-list.present';
import { MET_WORDS, SECTION_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';
import type { PlanList, WrittenSection } from './plan-section';

/** Everything that is written in a plan, to read. @param changes with a link to each part's page; what is empty is then shown too */
export function planToRead({ plan, situation }: PlanInView, changes: boolean): SummaryListOptions {
  const { content } = plan;
  const nameOf = (childId: string): string => situation.children.find((child) => child.personId === childId)?.firstName ?? 'A child';
  const row = (section: WrittenSection, key: string, value: string | undefined) => {
    if (value === undefined && !changes) return [];
    const change = { href: planPaths.section(plan.id, section), text: 'Change', visuallyHiddenText: key };
    return [
      {
        key: { text: key },
        value: value === undefined ? { text: 'Not provided' } : { html: lines(value) },
        ...(changes ? { actions: { items: [change] } } : {}),
      },
    ];
  };
  const list = (of: PlanList, key: string, value: string) => [
    {
      key: { text: key },
      value: { html: lines(value) },
      ...(changes ? { actions: { items: [{ href: planPaths.list(plan.id, of), text: 'Change', visuallyHiddenText: key }] } } : {}),
    },
  ];
  const voices = situation.children.map(
    ({ personId }) => content.voices.find((voice) => voice.childId === personId) ?? { childId: personId },
  );
  return {
    rows: [
      ...row('aim', SECTION_WORDS.aim.title, content.aim),
      ...voices.flatMap((voice) => row('voices', `What ${nameOf(voice.childId)} says`, voice.words ?? voice.noWordsBecause)),
      ...content.decisions.flatMap(({ question, answer }) => row('decisions', question, answer)),
      ...(content.quotes ?? []).flatMap(({ words, by }) => list('quotes', `In the words of ${by}`, words)),
      ...(content.commitments ?? []).flatMap(({ who, what, when }) => list('commitments', `${who} gives`, `${what}\n${when}`)),
      ...row('support', SECTION_WORDS.support.title, content.professionalSupport),
      ...(content.resources ?? []).flatMap((entry) => list('resources', 'Help that costs something', textOf(entry))),
      ...(content.unmetNeeds ?? []).flatMap((entry) => list('unmet-needs', 'A need that nobody meets yet', textOf(entry))),
      ...row('bottom-lines', 'The plan must', content.bottomLinesMust),
      ...row('bottom-lines', 'The plan cannot', content.bottomLinesCannot),
      ...(content.bottomLineChecks ?? []).flatMap(({ line, met }) => row('bottom-lines', `Does the plan meet it? ${line}`, MET_WORDS[met])),
      ...row('interim', SECTION_WORDS.interim.title, interimInWords(content)),
      ...row('contingency', 'If things go wrong, the family', content.familyContingency),
      ...row('contingency', 'If things go wrong, professionals', content.professionalContingency),
      ...row('monitoring', SECTION_WORDS.monitoring.title, content.monitoring),
      ...(content.rota ?? []).flatMap((entry) => list('rota', `${entry.who} looks`, textOf(entry).replace(`${entry.who}\n`, ''))),
      ...row('monitoring', 'Nominated family member', content.nominatedFamilyMember),
      ...row('review', 'The family’s date for looking again', content.reviewOn === undefined ? undefined : inWords(content.reviewOn)),
      ...row('joins', SECTION_WORDS.joins.title, content.joins),
      ...row(
        'joins',
        'Taken to the child protection conference',
        content.conferenceOn === undefined && content.conferenceTakenBy === undefined
          ? undefined
          : [content.conferenceOn && inWords(content.conferenceOn), content.conferenceTakenBy].filter(Boolean).join(', by '),
      ),
    ],
  };
}

const textOf = (entry: ListEntry): string => {
  const { title, rows } = entryInWords(entry);
  return [title, ...rows.map(([key, value]) => `${key}: ${value}`)].join('\n');
};

function interimInWords({ interim, interimEndsOn, nextMeetingOn }: PlanContent): string | undefined {
  if (interim !== true) return undefined;
  const until = interimEndsOn === undefined ? [] : [`It holds until ${inWords(interimEndsOn)}.`];
  return [...until, ...(nextMeetingOn === undefined ? [] : [`The next meeting is on ${inWords(nextMeetingOn)}.`])].join(' ') || 'Yes';
}

/** Each child's own version: its lines, or why there is none. */
export function childVersionCards({ plan, situation }: PlanInView, changes: boolean): readonly SummaryListOptions[] {
  return situation.children.map(({ personId, firstName }) => {
    const version = plan.content.childVersions.find((each) => each.childId === personId);
    const change = { href: planPaths.childVersion(plan.id, personId), text: 'Change', visuallyHiddenText: `${firstName}’s own version` };
    const row = (key: string, value: string | undefined) =>
      value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
    const happens = plan.content.actions.flatMap((action) => version?.willHappen[action.id] ?? []);
    const rows = [
      ...row('What will happen', happens.length === 0 ? undefined : happens.join('\n')),
      ...row('What will not happen', version?.willNotHappen),
      ...row('Whom to talk to', version?.talkTo),
      ...row('No version', version?.notGivenBecause),
    ];
    return {
      card: { title: { text: `${firstName}’s own version`, headingLevel: 3 }, ...(changes ? { actions: { items: [change] } } : {}) },
      rows: rows.length === 0 ? [{ key: { text: 'What will happen' }, value: { text: 'Not written yet' } }] : rows,
    };
  });
}
