import { cutsOfChild, cutsOfMeeting, type Cuts } from './categories';
import { counts, covers, isAdult, regimeOn, unendedBy, type Child, type Council, type Meeting } from './council';
import { daysFrom, least, plusDays, plusMonths } from './dates';
import { addShares, unitOf, type Figures, type Unit } from './tally';
import { offerBy } from './uptake';

interface Period {
  readonly from: string;
  readonly to: string;
}
interface Event {
  readonly child: Child;
  readonly on: string;
  readonly spell: number;
  readonly meeting?: Meeting;
}
type Cohort = 'K1' | 'K2' | 'K3';

const looked = (child: Child, on: string): boolean => child.care.some((each) => covers(each, on));
const isUnborn = (child: Child, on: string): boolean => child.expected !== '' || child.born > on;

/** Report 2, from the files alone. */
export function careEntryFigures(council: Council, period: Period): Figures {
  const figures: Figures = new Map();
  for (const cohort of ['K1', 'K2'] as const) {
    const units = eventsIn(cohort, council, period).map((event) => followed(event, cohort, council));
    addShares(
      figures,
      council,
      units,
      O_ROWS.map((row) => row.replace('K', cohort)),
      period,
    );
    addShares(figures, council, units, [`O6.${cohort}`], period, 'mean');
    for (const months of [6, 12]) {
      const changes = [...new Set(units.flatMap(({ yes }) => yes))].filter((each) => each.startsWith(`O7_${months}.${cohort}.from_to.`));
      const withThem = units.map((unit) =>
        unit.of.includes(`O7_${months}.${cohort}.same`) ? { ...unit, of: [...unit.of, ...changes] } : unit,
      );
      addShares(figures, council, withThem, changes, period, 'percent', false);
    }
    curve(figures, cohort, eventsIn(cohort, council, period), council);
  }
  const landmark = eventsIn('K2', council, period).flatMap((event) => fromLandmark(event, council));
  addShares(figures, council, landmark, ['O1.K2.landmark.referred', 'O1.K2.landmark.not_referred'], period);
  notCompared(figures);
  const home = eventsIn('K3', council, period).map((event) => wentHome(event, council));
  addShares(figures, council, home, ['O4.K3', 'O4.K3.unplanned', 'O4.K3.immature'], period);
  return figures;
}

/** Groups of fewer than 20 are not compared. */
function notCompared(figures: Figures): void {
  const [one, other] = ['O1.K2.landmark.referred', 'O1.K2.landmark.not_referred'];
  const places = new Set([...figures.keys()].filter((key) => key.startsWith(one)).map((key) => key.slice(one.length)));
  for (const place of places) {
    const both = [`${one}${place}`, `${other}${place}`];
    const sizes = both.map((key) => Number(figures.get(key)?.split(/[/ ]/)[1] ?? 0));
    if (sizes.every((size) => size >= 20)) continue;
    for (const key of both) figures.set(key, (figures.get(key) ?? '').replace(/[0-9.]+$/, 'x'));
  }
}

const STATES = ['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'];
const STEPS = ['stepped_down', 'same', 'up', 'closed'];
const O_ROWS = [
  ...STATES.map((state) => `O0.K.${state}`),
  'O1.K',
  'O1_6.K',
  'O2.K',
  'O3.K',
  'O5.K',
  ...[6, 12].flatMap((months) => STEPS.map((step) => `O7_${months}.K.${step}`)),
];

/** Each child once: the first event of the period that none of the cohort precedes by twelve months. */
function eventsIn(cohort: Cohort, { children, episodes }: Council, period: Period): readonly Event[] {
  return children.flatMap((child) => {
    const all = allEvents(cohort, child, episodes).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const fresh = all.filter(({ on }) => !all.some((earlier) => earlier.on < on && on <= plusMonths(earlier.on, 12)));
    const stillborn = child.born === '' && child.died !== '';
    const own = fresh.filter(
      ({ on }) => !isAdult(child, on) && !(stillborn && isUnborn(child, on)) && period.from <= on && on <= period.to,
    );
    return own.slice(0, 1);
  });
}

function allEvents(cohort: Cohort, child: Child, episodes: Council['episodes']): readonly Event[] {
  if (cohort === 'K2') return child.spells.flatMap(({ letter }, spell) => (letter === '' ? [] : [{ child, on: letter, spell }]));
  const fits = (meeting: Meeting): boolean => meeting.children.includes(child.id) && (cohort === 'K1' || looked(child, meeting.on));
  return episodes.flatMap((episode) => {
    const first = episode.held.find(fits);
    return first === undefined ? [] : [{ child, on: first.on, spell: -1, meeting: first }];
  });
}

interface Course {
  readonly index: string;
  readonly entry: string;
  readonly lost: string;
  readonly atIndex: boolean;
}

/** Undefined = not born yet. */
function courseOf({ child, on }: Event): Course | undefined {
  const unborn = isUnborn(child, on);
  if (unborn && child.born === '') return undefined;
  const index = unborn ? child.born : on;
  const starts = ({ from }: { readonly from: string }): boolean => (unborn ? from >= index : from > index);
  const elsewhere = child.careRows.filter(({ ceased }) => ceased === 'E3').map(({ to }) => to);
  const lost = [child.eighteen, child.died, ...child.lost.split(' '), ...elsewhere].filter((day) => day >= index);
  return {
    index,
    entry: least(...child.care.filter(starts).map(({ from }) => from)),
    lost: least(...lost),
    atIndex: child.care.some((each) => covers(each, index) && !starts(each)),
  };
}

function stateAfter(months: number, { index, entry, lost, atIndex }: Course, dataTo: string): string {
  const end = plusMonths(index, months);
  if (atIndex) return 'la_at_index';
  if (end > dataTo) return 'incomplete';
  if (entry !== '' && entry <= end && (lost === '' || entry <= lost)) return 'entered';
  return lost !== '' && lost < end ? 'censored' : 'not_entered';
}

const HEIGHTS: Readonly<Record<string, number>> = {
  'looked-after': 8,
  'care-proceedings': 7,
  'pre-proceedings': 6,
  'child-protection': 5,
  'child-in-need': 4,
  'early-help': 3,
  'post-permanence': 3,
  'open-no-plan': 1,
  none: 0,
};

function stepFrom(before: string, after: string): string {
  if (after === 'none') return 'closed';
  const [one = 0, other = 0] = [HEIGHTS[before], HEIGHTS[after]];
  return one === other ? 'same' : other < one ? 'stepped_down' : 'up';
}

/** Of the meeting, or of what had become of the offer by the letter. */
function cutsOf({ child, on, spell, meeting }: Event): Cuts {
  const own = cutsOfChild(child, on);
  if (meeting !== undefined) return { ...own, ...cutsOfMeeting(meeting) };
  const became = offerBy(child, spell);
  return { ...own, offer_status: became === 'in_time' ? 'offered' : became === 'exempt' ? 'exempt' : 'not recorded' };
}

function followed(event: Event, cohort: 'K1' | 'K2', { dataTo }: Council): Unit {
  const { child, on } = event;
  const of = STATES.map((state) => `O0.${cohort}.${state}`);
  const yes: string[] = [];
  const count = (measure: string, isYes: boolean): void => {
    of.push(measure);
    if (isYes) yes.push(measure);
  };
  const course = courseOf(event);
  if (course === undefined) return unitOf(child, on, of, [`O0.${cohort}.not_yet_born`], { adult: false, cuts: cutsOf(event) });
  const { index, entry, lost } = course;
  const end = plusMonths(index, 12);
  const [six, twelve] = [stateAfter(6, course, dataTo), stateAfter(12, course, dataTo)];
  yes.push(`O0.${cohort}.${twelve}`);
  const isFollowed = (state: string): boolean => state === 'entered' || state === 'not_entered';
  const weight: Record<string, number> = {};
  if (isFollowed(twelve)) {
    count(`O1.${cohort}`, twelve === 'entered');
    count(`O6.${cohort}`, true);
    weight[`O6.${cohort} yes`] = child.care.reduce((days, { from, to }) => {
      const [first, last] = [from > index ? from : index, to !== '' && to < end ? to : end];
      return days + Math.max(0, daysFrom(first, last));
    }, 0);
  }
  if (isFollowed(six)) count(`O1_6.${cohort}`, six === 'entered');
  if (twelve === 'entered') {
    count(`O5.${cohort}`, ['U1', 'U2', 'U3'].includes(child.careRows.find((row) => row.from === entry && counts(row))?.placement ?? ''));
  }
  if (twelve !== 'la_at_index' || cohort === 'K2') {
    const seenTo = (months: number): boolean => {
      const last = plusMonths(index, months);
      return last <= dataTo && (lost === '' || lost >= last);
    };
    if (seenTo(12)) {
      count(`O2.${cohort}`, looked(child, end));
      if (!inProceedings(child, index)) {
        count(
          `O3.${cohort}`,
          child.applications.some((day) => day > index && day <= end),
        );
      }
    }
    for (const months of [6, 12]) {
      if (!seenTo(months)) continue;
      const [before, after] = [regimeOn(child, index), regimeOn(child, plusMonths(index, months))];
      const step = stepFrom(before, after);
      for (const each of STEPS) count(`O7_${months}.${cohort}.${each}`, each === step);
      yes.push(fromTo(months, cohort, before, after));
    }
  }
  return unitOf(child, on, of, yes, { adult: false, weight, cuts: cutsOf(event) });
}

const fromTo = (months: number, cohort: string, before: string, after: string): string =>
  `O7_${months}.${cohort}.from_to.${before.replaceAll('-', '_')}>${after.replaceAll('-', '_')}`;

/** Open on the day, or begun on it; an application without proceedings on record has no end. */
function inProceedings(child: Child, on: string): boolean {
  const proceedings = child.statuses.filter(({ what }) => what === 'care-proceedings');
  return unendedBy(child, on, false) || child.applications.includes(on) || proceedings.some((each) => covers(each, on));
}

const POINTS = [0, 30, 61, 91, 122, 152, 183, 213, 243, 274, 304, 335, 365];

/** 1 − Π(1 − d/n), entries before censorings of the same day. */
function curve(figures: Figures, cohort: string, events: readonly Event[], { dataTo }: Council): void {
  const seen = events.flatMap((event) => {
    const course = courseOf(event);
    if (course === undefined || course.atIndex) return [];
    const last = least(dataTo, course.lost);
    if (last < course.index) return [];
    const entered = course.entry !== '' && course.entry <= last;
    const days = daysFrom(course.index, entered ? course.entry : last);
    return [{ entered, days: entered && course.entry <= plusMonths(course.index, 12) ? Math.min(days, 365) : days }];
  });
  for (const point of POINTS) {
    const entries = seen.filter(({ entered, days }) => entered && days <= point);
    const atRisk = seen.filter(({ days }) => days >= point).length;
    let out = 1;
    for (const day of new Set(entries.map(({ days }) => days))) {
      const n = seen.filter(({ days }) => days >= day).length;
      out *= 1 - entries.filter(({ days }) => days === day).length / n;
    }
    const value = seen.length === 0 ? 'z' : (Math.round((1 - out) * 1000 + 1e-9) / 10).toFixed(1);
    figures.set(`O1k.${cohort}.d${point} overall all`, `${entries.length}/${atRisk} ${value}`);
  }
}

function fromLandmark(event: Event, { dataTo, episodes }: Council): readonly Unit[] {
  const { child, on, spell } = event;
  const course = courseOf(event);
  if (course === undefined || course.atIndex) return [];
  const { index, entry, lost } = course;
  const landmark = plusDays(index, 28);
  const end = plusMonths(landmark, 12);
  const out = [entry, lost].some((day) => day !== '' && day <= landmark);
  const entered = entry !== '' && entry <= end && (lost === '' || entry <= lost);
  if (out || end > dataTo || (!entered && lost !== '' && lost < end)) return [];
  const before = child.spells[spell - 1]?.to ?? '';
  const referred = episodes.some(({ children, referral }) => {
    const day = referral?.['fgre_referral_date'] ?? '';
    return children.some((member) => member.child === child) && day !== '' && day <= landmark && (before === '' || day > before);
  });
  const group = referred ? 'O1.K2.landmark.referred' : 'O1.K2.landmark.not_referred';
  return [unitOf(child, on, [group], entered ? [group] : [], { adult: false, cuts: cutsOf(event) })];
}

const HOME = ['E4A', 'E4B', 'E13', 'E41', 'E45', 'E47'];

function wentHome(event: Event, { dataTo }: Council): Unit {
  const { child, on } = event;
  const end = plusMonths(on, 12);
  const plain = { adult: false, cuts: cutsOf(event) };
  if (end > dataTo) return unitOf(child, on, ['O4.K3.immature'], ['O4.K3.immature'], plain);
  const left = child.care.find((each) => covers(each, on))?.to ?? '';
  const why = child.careRows.filter((row) => counts(row) && left !== '' && row.to === left).map(({ ceased }) => ceased);
  const home = left !== '' && left <= end && why.some((reason) => HOME.includes(reason));
  const yes = home ? ['O4.K3', ...(why.includes('E4B') ? ['O4.K3.unplanned'] : [])] : [];
  return unitOf(child, on, ['O4.K3', 'O4.K3.unplanned', 'O4.K3.immature'], yes, plain);
}
