import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { lines } from '../core/html';
import type { PlanInView } from './plan-in-view';
import { SECTION_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';
import type { WrittenSection } from './plan-section';

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
  const voices = situation.children.map(
    ({ personId }) => content.voices.find((voice) => voice.childId === personId) ?? { childId: personId },
  );
  return {
    rows: [
      ...row('aim', SECTION_WORDS.aim.title, content.aim),
      ...voices.flatMap((voice) => row('voices', `What ${nameOf(voice.childId)} says`, voice.words ?? voice.noWordsBecause)),
      ...content.decisions.flatMap(({ question, answer }) => row('decisions', question, answer)),
      ...row('support', SECTION_WORDS.support.title, content.professionalSupport),
      ...row('bottom-lines', 'The plan must', content.bottomLinesMust),
      ...row('bottom-lines', 'The plan cannot', content.bottomLinesCannot),
      ...row('contingency', 'If things go wrong, the family', content.familyContingency),
      ...row('contingency', 'If things go wrong, professionals', content.professionalContingency),
      ...row('monitoring', SECTION_WORDS.monitoring.title, content.monitoring),
      ...row('monitoring', 'Nominated family member', content.nominatedFamilyMember),
      ...row('review', 'The family’s date for looking again', content.reviewOn === undefined ? undefined : inWords(content.reviewOn)),
      ...row('joins', SECTION_WORDS.joins.title, content.joins),
    ],
  };
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
