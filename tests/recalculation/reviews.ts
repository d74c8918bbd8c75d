import { cutsOfChild, cutsOfFamily, type Cuts } from './categories';
import { covers, teamOn, type Child, type Council, type Episode, type Plan } from './council';
import { daysFrom, least, plusDays, plusWorkingDays } from './dates';
import { addQuantile, addShares, unitOf, type Figures, type Unit } from './tally';

interface Period {
  readonly from: string;
  readonly to: string;
}
interface Cycle {
  readonly number: number;
  readonly due: string;
  readonly byFamily: boolean;
  readonly state: 'on_time' | 'late' | 'overdue' | 'missed_closed' | 'not_required' | 'not_yet_due' | 'none';
  readonly late: number;
  /** Reason of the waiver that it used up. */
  readonly waived: string;
}
interface Followed {
  readonly child: Child;
  readonly cycles: readonly Cycle[];
  readonly active: boolean;
}

const COUNTED = ['on_time', 'late', 'overdue', 'missed_closed'];
const INTERVALS: Readonly<Record<string, number>> = { 'child-in-need': 42, 'child-protection': 28 };

/** Report 3, from the files alone. */
export function reviewFigures(council: Council, period: Period): Figures {
  const figures: Figures = new Map();
  const followed = council.episodes.flatMap((episode) => plansOf(episode, council));
  const cycles = followed.flatMap(({ child, cycles: own }) => own.flatMap((cycle) => cycleUnit(child, cycle, council)));
  const shares = (units: readonly Unit[], measures: readonly string[], teams = true): void =>
    addShares(figures, council, units, measures, period, 'percent', teams);
  shares(cycles, ['R1', 'R1h', ...COUNTED.map((state) => `R1.${state}`), ...BANDS]);
  shares(cycles, ['R5', 'R6', 'R8']);
  addQuantile(figures, council, cycles, 'R4.median', 'late', 2, period);
  const reasons = [...new Set(cycles.flatMap(({ yes }) => yes))].filter((each) => each.startsWith('R8.'));
  shares(
    cycles.map((unit) => (unit.yes.includes('R8') ? { ...unit, of: [...unit.of, ...reasons] } : unit)),
    reasons,
    false,
  );
  if (period.from <= council.dataTo && council.dataTo <= period.to)
    shares(
      followed.flatMap((each) => upToDate(each, council)),
      ['R2'],
    );
  shares(everyReview(followed, council, period), ['R3']);
  shares(
    council.episodes.flatMap((episode) => episode.plans.flatMap((plan) => actionsOf(episode, plan, council))),
    ['R7'],
  );
  shares(
    council.episodes.flatMap((episode) => episode.plans.flatMap((plan) => builtIn(episode, plan, council))),
    ['R9'],
  );
  return figures;
}

const BANDS = ['R4.days_1_7', 'R4.days_8_14', 'R4.days_15_28', 'R4.days_29_plus'];
const bandOf = (days: number): string => BANDS[days <= 7 ? 0 : days <= 14 ? 1 : days <= 28 ? 2 : 3] ?? '';

function plansOf(episode: Episode, council: Council): readonly Followed[] {
  return episode.plans.flatMap((plan) =>
    episode.children
      .filter(({ child }) => plan.children.includes(child.id))
      .map(({ child }) => {
        const ended = least(plan.ended, child.died);
        return { child, active: ended === '', cycles: cyclesOf(child, plan, ended, council) };
      }),
  );
}

function cyclesOf(child: Child, plan: Plan, ended: string, { asAt, dataTo }: Council): readonly Cycle[] {
  const isOf = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell.split(';').includes(child.id);
  const past = (day: string | undefined): string => (day !== undefined && day <= dataTo ? day : '');
  const reviews = plan
    .of('fgdm_reviews')
    .filter((row) => row['fgrv_status'] === 'held' && row['fgrv_network_took_part'] === 'Y' && row['fgrv_plan_reviewed'] === 'Y')
    .filter((row) => isOf(row['fgrv_person_ids']) && past(row['fgrv_date']) !== '')
    .map((row) => ({ on: row['fgrv_date'] ?? '', next: row['fgrv_next_agreed_date'] ?? '' }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  let waivers = plan
    .of('fgdm_waivers')
    .filter((row) => isOf(row['fgwa_person_ids']) && past(row['fgwa_date']) !== '' && (row['fgwa_reason_code'] ?? '') !== '')
    .map((row) => ({ on: row['fgwa_date'] ?? '', reason: row['fgwa_reason_code'] ?? '' }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const declined = plan
    .of('fgdm_review_declines')
    .map((row) => past(row['fgrd_date']))
    .filter((day) => day !== '');
  const changes = [...new Set(child.statuses.flatMap(({ from, to }) => [from, to]))].filter((day) => day !== '' && day <= asAt).toSorted();

  const cycles: Cycle[] = [];
  let [anchor, after, agreedDate]: [string, string, string] = [plan.agreed, plan.agreed, plan.row['fgpl_family_review_date'] ?? ''];
  for (;;) {
    const start = anchor;
    const family = agreedDate > start && !declined.some((day) => day >= start && day <= agreedDate) ? agreedDate : '';
    const review = reviews.find(({ on }) => on > after && (ended === '' || on <= ended));
    const { due, lapsed } = dueDate(child, start, family, changes, least(review?.on ?? '', ended));
    const add = (state: Cycle['state'], late = 0, waived = ''): void =>
      void cycles.push({ number: cycles.length + 1, due, byFamily: due !== '' && due === family, state, late, waived });
    if (lapsed !== '') {
      add(due === '' ? 'none' : 'not_required');
      [anchor, after, agreedDate] = [lapsed, lapsed > after ? lapsed : after, ''];
      continue;
    }
    if (due === '' || (review !== undefined && review.on <= due)) {
      add(due === '' ? 'none' : 'on_time');
      if (review === undefined) return cycles;
      [anchor, after, agreedDate] = [review.on, review.on, review.next];
      continue;
    }
    if (ended !== '' && ended <= due) {
      add('not_required');
      return cycles;
    }
    const waiver = waivers.find(({ on }) => on >= start && on <= due);
    if (waiver !== undefined) {
      if (due >= asAt) {
        add('not_yet_due');
        return cycles;
      }
      waivers = waivers.filter((each) => each !== waiver && each.on !== waiver.on);
      add('not_required', 0, waiver.reason);
      [anchor, after, agreedDate] = [due, due > after ? due : after, ''];
      continue;
    }
    if (review !== undefined) {
      add('late', daysFrom(due, review.on));
      [anchor, after, agreedDate] = [review.on, review.on, review.next];
      continue;
    }
    if (ended !== '') add('missed_closed', daysFrom(due, ended));
    else if (due < asAt) add('overdue', daysFrom(due, asAt));
    else add('not_yet_due');
    return cycles;
  }
}

/** The plan that rules on the due date: the one with the shortest interval. */
function cutsOf(child: Child, on: string, due: string): Cuts {
  const interval = intervalOn(child, due);
  const plan = interval === 28 ? 'child protection' : 'child in need';
  return { ...cutsOfChild(child, on), regime: interval > 0 ? plan : 'other' };
}

/** The shortest interval of what is open; 0 = open without one, -1 = nothing open. */
function intervalOn(child: Child, on: string): number {
  const open = child.statuses.filter((each) => covers(each, on));
  if (open.length === 0) return -1;
  const days = open.flatMap(({ what }) => INTERVALS[what] ?? []);
  return days.length === 0 ? 0 : Math.min(...days);
}

function dueDate(child: Child, anchor: string, family: string, changes: readonly string[], until: string) {
  let interval = intervalOn(child, anchor);
  let base = anchor;
  let due = least(interval > 0 ? plusDays(anchor, interval) : '', family);
  for (const day of changes.filter((each) => each > anchor)) {
    if ((until !== '' && day >= until) || (due !== '' && day > due)) break;
    const next = intervalOn(child, day);
    if (next === interval) continue;
    if (next === -1) return { due, lapsed: day };
    if (next === 0) due = interval > 0 ? family : due;
    else if (interval <= 0) {
      base = day;
      due = least(due, plusDays(day, next));
    } else due = next < interval ? least(due, plusDays(day, next)) : least(plusDays(base, next), family);
    interval = next;
  }
  return { due, lapsed: '' };
}

function cycleUnit(child: Child, { due, state, late, number, byFamily, waived }: Cycle, { asAt }: Council): readonly Unit[] {
  if (due === '' || due >= asAt) return [];
  if (waived !== '') return [unitOf(child, due, ['R8'], ['R8', `R8.${waived}`], { adult: false, cuts: cutsOf(child, due, due) })];
  if (!COUNTED.includes(state)) return [];
  const onTime = state === 'on_time';
  const split = [...(number === 1 ? ['R5'] : []), ...(byFamily ? ['R6'] : [])];
  return [
    unitOf(
      child,
      due,
      ['R1', 'R1h', 'R8', ...COUNTED.map((each) => `R1.${each}`), ...(onTime ? [] : BANDS), ...split],
      [`R1.${state}`, ...(onTime ? ['R1', ...split] : [bandOf(late)]), ...(onTime || state === 'late' ? ['R1h'] : [])],
      { adult: false, cuts: cutsOf(child, due, due), ...(onTime ? {} : { values: { late } }) },
    ),
  ];
}

function upToDate({ child, cycles, active }: Followed, { asAt, dataTo }: Council): readonly Unit[] {
  const due = cycles.at(-1)?.due ?? '';
  return active && due !== ''
    ? [unitOf(child, dataTo, ['R2'], due >= asAt ? ['R2'] : [], { adult: false, cuts: cutsOf(child, dataTo, due) })]
    : [];
}

function everyReview(followed: readonly Followed[], { asAt }: Council, period: Period): readonly Unit[] {
  const byChild = new Map<Child, Cycle[]>();
  for (const { child, cycles } of followed) {
    const own = cycles.filter(({ due, state }) => COUNTED.includes(state) && due < asAt && period.from <= due && due <= period.to);
    if (own.length > 0) byChild.set(child, [...(byChild.get(child) ?? []), ...own]);
  }
  return [...byChild].map(([child, cycles]) => {
    const first = least(...cycles.map(({ due }) => due));
    const kept = cycles.every(({ state }) => state === 'on_time');
    return unitOf(child, first, ['R3'], kept ? ['R3'] : [], { adult: false, cuts: cutsOf(child, first, first) });
  });
}

const OWNERS: Readonly<Record<string, string>> = { family: 'family', worker: 'worker', 'other-agency': 'other agency' };

function actionsOf(episode: Episode, plan: Plan, { dataTo }: Council): readonly Unit[] {
  return plan.of('fgdm_actions').flatMap((row): readonly Unit[] => {
    const due = row['fgac_due_date'] ?? '';
    const done = row['fgac_completed_date'] ?? '';
    if (due > dataTo || due < plan.agreed || (plan.ended !== '' && plan.ended < due)) return [];
    const inTime = done !== '' && done <= due && done <= dataTo;
    const { urgent: _, ...family } = cutsOfFamily(episode, due);
    const cuts = { ...family, owner_kind: OWNERS[row['fgac_owner_kind'] ?? ''] ?? 'not recorded' };
    return [{ on: due, team: teamOn(episode.lead, due), cuts, adult: false, of: ['R7'], yes: inTime ? ['R7'] : [] }];
  });
}

function builtIn(episode: Episode, plan: Plan, { dataTo }: Council): readonly Unit[] {
  const last = plusWorkingDays(plan.agreed, 10);
  const hasPlan = episode.children.some(
    ({ child }) =>
      plan.children.includes(child.id) && child.statuses.some((each) => INTERVALS[each.what] !== undefined && covers(each, plan.agreed)),
  );
  if (last > dataTo || !hasPlan) return [];
  const on = plan.row['fgpl_incorporated_date'] ?? '';
  const inTime = on !== '' && on <= last && on <= dataTo;
  return [
    {
      on: plan.agreed,
      team: teamOn(episode.lead, plan.agreed),
      cuts: cutsOfFamily(episode, plan.agreed),
      adult: false,
      of: ['R9'],
      yes: inTime ? ['R9'] : [],
    },
  ];
}
