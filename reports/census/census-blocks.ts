import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseEvent, PreProceedingsRecord } from '../../plugin/core/case-system';
import type { KnownChild, KnownFamily } from '../facts/known-family';
import type { PreProceedingsSpell } from '../facts/pre-proceedings';
import type { CensusBlock, OutcomeCode } from './census-block';
import { isIn, type CensusYear } from './census-year';

/** Which code the council returns for each end of pre-proceedings; left out = none is returned. */
export interface OutcomeCodes {
  readonly issued?: OutcomeCode;
  readonly steppedDown?: OutcomeCode;
}

/**
 * The blocks of a family's children for one census year: a time in pre-proceedings of which anything happened in the year, with what
 * happened in it. Days of another year belong to that year's return: here they would break rules 9005 to 9013.
 */
export const censusBlocks = (family: KnownFamily, year: CensusYear, outcomes: OutcomeCodes): readonly CensusBlock[] =>
  family.children.flatMap((child) =>
    child.spells.flatMap((spell, at) => {
      const block = blockOf({ child, spell, before: child.spells[at - 1]?.to, family, year, outcomes });
      return hasAnyDay(block) ? [block] : [];
    }),
  );

interface Asked {
  readonly child: KnownChild;
  readonly spell: PreProceedingsSpell;
  /** When the spell before ended. */
  readonly before?: CalendarDay;
  readonly family: KnownFamily;
  readonly year: CensusYear;
  readonly outcomes: OutcomeCodes;
}

function blockOf(asked: Asked): CensusBlock {
  const { child, spell, year, outcomes } = asked;
  const record = recordOf(child, spell);
  const within = (on: CalendarDay | undefined): CalendarDay | undefined => (on !== undefined && isIn(year, on) ? on : undefined);
  const steppedDownOn = endedBy(child, spell, 'step-down');
  const appliedOn = endedBy(child, spell, 'care-application');
  const initialMeetingOn = within(record?.initialMeetingOn);
  const decidedOn = within(record?.decidedOn ?? steppedDownOn);
  const { id, caseReference, sex, dateOfBirth, expectedBirth, restricted } = child.history.person;
  return {
    child: { id, caseReference, sex, dateOfBirth, expectedBirth, restricted },
    startedOn: within(spell.from),
    ...letterOf(asked, within(spell.letterOn)),
    initialMeetingOn,
    reviewMeetings: initialMeetingOn === undefined ? undefined : record?.reviewMeetings,
    decidedOn,
    outcome: outcomeOf(within(steppedDownOn), within(appliedOn), outcomes),
    appliedOn: within(appliedOn),
    issueLetterOn: within(record?.issueLetterOn),
  };
}

/** Offered = in the letter itself; an offer made otherwise, or a meeting at another stage, is outside this return. */
function letterOf({ child, spell, before, family }: Asked, letterOn: CalendarDay | undefined): Partial<CensusBlock> {
  if (letterOn === undefined) return {};
  const offered = child.offers.some(
    ({ inLetter, on }) => inLetter && (before === undefined || on > before) && (spell.to === undefined || on <= spell.to),
  );
  if (!offered) return { letterOn, offered };
  const facilitated = family.episodes.some(({ held }) =>
    held.some(({ on, subjects }) => subjects.includes(child.id) && on >= letterOn && (spell.to === undefined || on <= spell.to)),
  );
  return { letterOn, offered, facilitated };
}

const endedBy = ({ history }: KnownChild, { to }: PreProceedingsSpell, kind: CaseEvent['kind']): CalendarDay | undefined =>
  to !== undefined && history.events.some((event) => event.kind === kind && event.on === to) ? to : undefined;

function outcomeOf(
  steppedDownOn: CalendarDay | undefined,
  appliedOn: CalendarDay | undefined,
  { issued, steppedDown }: OutcomeCodes,
): OutcomeCode | undefined {
  if (appliedOn !== undefined) return issued;
  return steppedDownOn === undefined ? undefined : steppedDown;
}

const recordOf = ({ history }: KnownChild, { from, to }: PreProceedingsSpell): PreProceedingsRecord | undefined =>
  history.preProceedings?.find(({ startedOn }) => startedOn >= from && (to === undefined || startedOn < to));

const hasAnyDay = ({ startedOn, letterOn, initialMeetingOn, decidedOn, appliedOn, issueLetterOn }: CensusBlock): boolean =>
  [startedOn, letterOn, initialMeetingOn, decidedOn, appliedOn, issueLetterOn].some((on) => on !== undefined);
