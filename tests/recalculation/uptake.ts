import { cutsOfChild, cutsOfEpisode, cutsOfFamily, cutsOfMeeting, type Cuts } from './categories';
import { allAdults, covers, regimeOn, teamOn, type Child, type Council, type Episode, type Meeting, type Offer, type Row } from './council';
import { daysFrom, least, plusDays, plusMonths, plusWorkingDays } from './dates';
import { addQuantile, addShares, unitOf, type Figures, type Unit } from './tally';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Report 1, from the files alone. */
export function uptakeFigures(council: Council, period: Period): Figures {
  const figures: Figures = new Map();
  const { children, episodes } = council;
  const shares = (units: readonly Unit[], measures: readonly string[], teams = true): void =>
    addShares(figures, council, units, measures, period, 'percent', teams);
  const letters = children.flatMap(letterUnits);
  const why = [...new Set(letters.flatMap(({ yes }) => yes))].filter((each) => each.startsWith('U1c.'));
  shares(
    letters.map((unit) => (unit.yes.includes('U1c') ? { ...unit, of: [...unit.of, ...why] } : unit)),
    why,
    false,
  );
  shares(letters, ['U1', 'U1.in_time', 'U1.late', 'U1.exempt', 'U1.none', 'U1b', 'U1c']);
  shares(
    children.flatMap((child) => applicationUnits(child)),
    ['U1x'],
  );
  const inPeriod = ({ on }: { readonly on: string }): boolean => period.from <= on && on <= period.to;
  shares(childOffers(episodes, inPeriod, council), ['U2.child', 'U2.child.declined', 'U2.child.no_response', 'U2.child.immature']);
  shares(familyOffers(episodes, inPeriod, council), [
    'U2.family',
    'U2.family.declined',
    'U2.family.no_response',
    'U2.family.immature',
    'U3',
    'U3.exception_path',
  ]);
  shares(
    episodes.flatMap((episode) => childReferrals(episode, council)),
    ['U4.child', 'U4.child.immature', 'U4e.child'],
  );
  const families = episodes.flatMap((episode) => familyReferral(episode, council));
  shares(families, ['U4.family', 'U4.family.immature', 'U4e.family']);
  const reasons = [...new Set(families.flatMap(({ yes }) => yes))].filter((each) => each.startsWith('U6.'));
  shares(
    families.map((unit) => ({ ...unit, of: unit.of.includes('U6.any') ? [...unit.of, ...reasons] : unit.of })),
    reasons,
    false,
  );
  shares(families, ['U6']);
  waits(figures, council, period);
  shares(
    children.flatMap((child) => firstOffer(child)),
    HIGHEST.map((regime) => `U7.${regime}`),
    false,
  );
  addQuantile(
    figures,
    council,
    children.flatMap((child) => firstOffer(child)),
    'U7.days_from_involvement',
    'days',
    2,
    period,
  );
  const meetings = episodes.flatMap((episode) => episode.held.map((meeting) => meetingUnit(episode, meeting)));
  shares(meetings, [
    'U8.network_outnumbers',
    'U8.paternal',
    'U10',
    'U11.agreed',
    'U11.accepted',
    'U11.partly',
    'U11.not_accepted',
    'U11.undecided',
  ]);
  shares(meetings, ['U13.response', 'U13.q1_top_two', 'U13.q2_top_two', 'U13.q3_top_two', ...MODES, ...ABSENCES], false);
  addShares(figures, council, meetings, ['U8.invited_mean', 'U8.attended_mean', 'U8.network_per_professional'], period, 'mean');
  const heard = episodes.flatMap((episode) => episode.held.flatMap((meeting) => childrenAt(episode, meeting)));
  shares(heard, ['U9', 'U9.not_recorded', 'U9.under_4', 'U9.age_not_recorded', 'U9.advocate_offered', 'U9.advocate_used']);
  shares(
    episodes.flatMap((episode) => episode.plans.map((plan) => planUnit(episode, plan, council))),
    ['U12', 'U12.cp_chair', 'U12.child_version', 'U12.prepared'],
  );
  return figures;
}

/** Why the child is exempt on the day, by the latest decision; empty where it is not. */
function exemptBy(child: Child, on: string): string {
  const own = child.exemptions.filter((row) => row['fgex_limb'] === 'offering' && (row['fgex_decision_date'] ?? '') <= on);
  const last = own.toSorted((a, b) => ((a['fgex_decision_date'] ?? '') < (b['fgex_decision_date'] ?? '') ? -1 : 1)).at(-1);
  return last === undefined ? '' : last['fgex_reason_code'] || 'not_coded';
}

const offeredBy = (child: Child, after: string, by: string): boolean =>
  child.offers.some(
    ({ holder, on, inLetter, episode }) =>
      holder && on <= by && (after === '' || on > after) && (inLetter || episode.closed === '' || episode.closed > by),
  );

/** What had become of the offer by a child's letter. */
export function offerBy(child: Child, at: number): 'exempt' | 'in_time' | 'late' | 'none' {
  const letter = child.spells[at]?.letter ?? '';
  if (exemptBy(child, letter) !== '') return 'exempt';
  if (offeredBy(child, child.spells[at - 1]?.to ?? '', letter)) return 'in_time';
  const next = child.spells.slice(at + 1).find((spell) => spell.letter !== '')?.letter ?? '9999';
  return child.offers.some(({ holder, on }) => holder && on > letter && on < next) ? 'late' : 'none';
}

function letterUnits(child: Child): readonly Unit[] {
  return child.spells.flatMap(({ letter }, at) => {
    if (letter === '') return [];
    const became = offerBy(child, at);
    const parts = ['U1.in_time', 'U1.late', 'U1.exempt', 'U1.none', 'U1b', 'U1c'];
    const yes = [
      `U1.${became}`,
      ...(became === 'in_time' ? ['U1', 'U1b'] : []),
      ...(became === 'exempt' ? ['U1b', 'U1c', `U1c.${exemptBy(child, letter)}`] : []),
    ];
    return [unitOf(child, letter, became === 'exempt' ? parts : [...parts, 'U1'], yes)];
  });
}

function applicationUnits(child: Child): readonly Unit[] {
  const proceedings = child.statuses.filter(({ what }) => what === 'care-proceedings');
  return child.applications.flatMap((on, at) => {
    const own = child.spells.findIndex(({ to }) => to === on);
    const next = child.applications[at + 1] ?? '9999';
    const running = proceedings.find((each) => covers(each, on));
    const lateLetter = child.spells.some(
      ({ letter }) => running !== undefined && letter > on && letter < next && (running.to === '' || letter < running.to),
    );
    const already = proceedings.some((each) => each.from < on && (each.to === '' || each.to > on));
    if ((child.spells[own]?.letter ?? '') !== '' || lateLetter || already) return [];
    const before = own >= 0 ? child.spells.slice(0, own) : child.spells.filter(({ to }) => to !== '' && to < on);
    if (exemptBy(child, on) !== '') return [];
    return [unitOf(child, on, ['U1x'], offeredBy(child, before.at(-1)?.to ?? '', on) ? ['U1x'] : [])];
  });
}

const WINDOW = 28;
const inWindow = ({ on, answered, response }: Offer): string => (answered !== '' && daysFrom(on, answered) <= WINDOW ? response : '');

function answerTo(offers: readonly Offer[], { dataTo }: Council): 'accepted' | 'declined' | 'no_response' | 'immature' {
  const isOpen = ({ on }: Offer): boolean => plusDays(on, WINDOW) > dataTo;
  if (offers.every(isOpen)) return 'immature';
  if (offers.some((offer) => inWindow(offer) === 'accepted')) return 'accepted';
  if (offers.some((offer) => isOpen(offer) && inWindow(offer) === '')) return 'immature';
  return offers.some((offer) => inWindow(offer) === 'declined') ? 'declined' : 'no_response';
}

function answered(unit: string, became: string): Pick<Unit, 'of' | 'yes'> {
  const mature = became === 'immature' ? [] : [`U2.${unit}`, `U2.${unit}.declined`, `U2.${unit}.no_response`];
  return {
    of: [...mature, `U2.${unit}.immature`],
    yes: became === 'accepted' ? [`U2.${unit}`] : [`U2.${unit}.${became}`],
  };
}

type InPeriod = (offer: { readonly on: string }) => boolean;
const byDay = (one: Offer, other: Offer): number => (one.on < other.on ? -1 : 1);

const childOffers = (episodes: readonly Episode[], inPeriod: InPeriod, council: Council): readonly Unit[] =>
  episodes.flatMap((episode) =>
    council.children.length === 0
      ? []
      : [...new Set(episode.offers.flatMap((offer) => offer.children))].flatMap((id) => {
          const offers = episode.offers.filter((offer) => inPeriod(offer) && offer.children.includes(id)).toSorted(byDay);
          const child = childOf(council, id);
          const [first] = offers;
          if (child === undefined || first === undefined) return [];
          const { of, yes } = answered('child', answerTo(offers, council));
          return [unitOf(child, first.on, of, yes, inEpisode(child, first.on, episode))];
        }),
  );

const known = new WeakMap<Council, ReadonlyMap<string, Child>>();
function childOf(council: Council, id: string): Child | undefined {
  const byId = known.get(council) ?? new Map(council.children.map((child) => [child.id, child]));
  known.set(council, byId);
  return byId.get(id);
}

function familyOffers(episodes: readonly Episode[], inPeriod: InPeriod, council: Council): readonly Unit[] {
  return episodes.flatMap((episode) => {
    const offers = episode.offers.filter(inPeriod).toSorted(byDay);
    const [first] = offers;
    if (first === undefined) return [];
    const became = answerTo(offers, council);
    const { of, yes } = answered('family', became);
    const consent = became === 'accepted' ? consentTo(episode, first.on, offers, council) : { of: [], yes: [] };
    return [familyUnit(episode, first.on, [...of, ...consent.of], [...yes, ...consent.yes])];
  });
}

const inEpisode = (child: Child, on: string, episode: Episode): Pick<Unit, 'cuts'> => ({
  cuts: { ...cutsOfChild(child, on), ...cutsOfEpisode(episode) },
});

const familyUnit = (episode: Episode, on: string, of: readonly string[], yes: readonly string[], rest: Partial<Unit> = {}): Unit => ({
  on,
  team: teamOn(episode.lead, on),
  cuts: cutsOfFamily(episode, on),
  adult: allAdults(episode, on),
  of,
  yes,
  ...rest,
});

function consentTo(episode: Episode, from: string, offers: readonly Offer[], { dataTo }: Council): Pick<Unit, 'of' | 'yes'> {
  const accepted = least(...offers.filter((offer) => inWindow(offer) === 'accepted').map((offer) => offer.answered));
  const last = plusDays(accepted, WINDOW);
  if (last > dataTo) return { of: [], yes: [] };
  const own = episode.consents.filter(({ fgco_consent_date: on = '' }) => on >= from && on <= last);
  const valid = own.some((row) => row['fgco_written'] === 'Y' && row['fgco_giver_holds_pr'] === 'Y' && row['fgco_by_exception'] === 'N');
  const exception = !valid && own.some((row) => row['fgco_by_exception'] === 'Y');
  return { of: ['U3', 'U3.exception_path'], yes: [...(valid ? ['U3'] : []), ...(exception ? ['U3.exception_path'] : [])] };
}

const heldSince = (episode: Episode, from: string, child?: string): Meeting | undefined =>
  episode.held.find(({ on, children }) => on >= from && (child === undefined || children.includes(child)));

function conversion(unit: string, on: string, first: Meeting | undefined, { dataTo }: Council): Pick<Unit, 'of' | 'yes'> {
  const mature = plusDays(on, 56) <= dataTo;
  return {
    of: [`U4e.${unit}`, `U4.${unit}.immature`, ...(mature ? [`U4.${unit}`] : [])],
    yes: [
      ...(first === undefined ? [] : [`U4e.${unit}`]),
      ...(mature ? [] : [`U4.${unit}.immature`]),
      ...(mature && first !== undefined && daysFrom(on, first.on) <= 56 ? [`U4.${unit}`] : []),
    ],
  };
}

function childReferrals(episode: Episode, council: Council): readonly Unit[] {
  const on = episode.referral?.['fgre_referral_date'] ?? '';
  if (on === '') return [];
  return episode.children
    .filter(({ joined }) => joined === '' || joined <= on)
    .map(({ child }) => {
      const { of, yes } = conversion('child', on, heldSince(episode, on, child.id), council);
      return unitOf(child, on, of, yes, inEpisode(child, on, episode));
    });
}

function familyReferral(episode: Episode, council: Council): readonly Unit[] {
  const on = episode.referral?.['fgre_referral_date'] ?? '';
  if (on === '') return [];
  const first = heldSince(episode, on);
  const { of, yes } = conversion('family', on, first, council);
  const never = plusDays(on, 56) <= council.dataTo && first === undefined;
  const why =
    episode.closed === ''
      ? 'still_open'
      : episode.closeReason === '' || episode.closeReason === 'completed'
        ? 'not_recorded'
        : episode.closeReason.replaceAll('-', '_');
  const mature = plusDays(on, 56) <= council.dataTo;
  const inReasons = [...(mature ? ['U6'] : []), ...(never ? ['U6.any'] : [])];
  return [familyUnit(episode, on, [...of, ...inReasons], never ? [...yes, 'U6', `U6.${why}`] : yes)];
}

/** Urgent ones are apart from the others as it is. */
function cutsOfFirst(episode: Episode, first: Meeting): Cuts {
  const { urgent: _, ...cuts } = cutsOfFamily(episode, first.on);
  return { ...cuts, ...cutsOfMeeting(first) };
}

function waits(figures: Figures, council: Council, period: Period): void {
  const firsts = council.episodes.flatMap((episode) => {
    const on = episode.referral?.['fgre_referral_date'] ?? '';
    const first = on === '' ? undefined : heldSince(episode, on);
    return first === undefined ? [] : [{ episode, first, days: daysFrom(on, first.on), referral: episode.referral ?? {} }];
  });
  const usual = firsts
    .filter(({ referral }) => referral['fgre_urgent'] !== 'Y')
    .map(({ episode, first, days }) => {
      const band = days <= 28 ? 'U5.days_0_28' : days <= 56 ? 'U5.days_29_56' : 'U5.days_57_plus';
      return familyUnit(episode, first.on, ['U5.days_0_28', 'U5.days_29_56', 'U5.days_57_plus'], [band], {
        values: { days },
        cuts: cutsOfFirst(episode, first),
      });
    });
  const urgent = firsts
    .filter(({ referral }) => referral['fgre_urgent'] === 'Y')
    .map(({ episode, first, days, referral }) => {
      const strategy = referral['fgre_strategy_discussion_date'] ?? '';
      return familyUnit(episode, first.on, strategy === '' ? [] : ['U5u.same_day'], strategy === first.on ? ['U5u.same_day'] : [], {
        values: { days },
        cuts: cutsOfFirst(episode, first),
      });
    });
  addShares(figures, council, usual, ['U5.days_0_28', 'U5.days_29_56', 'U5.days_57_plus'], period);
  addShares(figures, council, urgent, ['U5u.same_day'], period);
  for (const [part, quarters] of [
    ['q1', 1],
    ['median', 2],
    ['q3', 3],
  ] as const) {
    addQuantile(figures, council, usual, `U5.${part}`, 'days', quarters, period);
    addQuantile(figures, council, urgent, `U5u.${part}`, 'days', quarters, period);
  }
}

const HIGHEST = [
  'looked_after',
  'care_proceedings',
  'pre_proceedings',
  'child_protection',
  'child_in_need',
  'early_help',
  'post_permanence',
  'open_no_plan',
  'none',
];

/** The child's first offer ever, with the stage that day and the days since anybody was involved without a break. */
function firstOffer(child: Child): readonly Unit[] {
  const [first] = child.offers.toSorted(byDay);
  if (first === undefined) return [];
  const since = involvedSince(child, first.on);
  const cuts = { ...inEpisode(child, first.on, first.episode).cuts };
  delete cuts['regime'];
  const rest = { cuts, ...(since === '' ? {} : { values: { days: daysFrom(since, first.on) } }) };
  const of = HIGHEST.map((regime) => `U7.${regime}`);
  // In the letter before proceedings it is that stage, whatever else is open.
  const inLetter = child.offers.some((offer) => offer.on === first.on && offer.inLetter);
  const stage = inLetter ? 'pre_proceedings' : regimeOn(child, first.on).replaceAll('-', '_');
  return [unitOf(child, first.on, of, [`U7.${stage}`], rest)];
}

function involvedSince(child: Child, on: string): string {
  let from = child.involvements.some((each) => covers(each, on)) ? on : '';
  for (let before = ''; from !== '' && before !== from;) {
    before = from;
    const at = from;
    // Each begins no later than the one before it ends.
    from = least(
      from,
      ...child.involvements.filter((each) => each.from <= at && (each.to === '' || each.to >= at)).map((each) => each.from),
    );
  }
  return from;
}

const came = (row: Row): boolean => ['in-person', 'video', 'telephone'].includes(row['fgpa_mode'] ?? '');
const MODES = ['in_person', 'video', 'telephone'].map((mode) => `U8.mode.${mode}`);
const ABSENCES = ['practical_barrier', 'own_choice', 'not_told', 'unsafe', 'unknown', 'written_views', 'not_recorded'].map(
  (reason) => `U8.absent.${reason}`,
);

function whyAbsent(row: Row): string {
  if (row['fgpa_mode'] === 'written-views') return 'written_views';
  return row['fgpa_absence'] === '' ? 'not_recorded' : (row['fgpa_absence'] ?? '').replaceAll('-', '_');
}

function meetingUnit(episode: Episode, meeting: Meeting): Unit {
  const people = meeting.people.filter((row) => row['fgpa_side'] !== 'supporter');
  const there = people.filter(came);
  const side = (name: string): number => there.filter((row) => row['fgpa_side'] === name).length;
  const plan = episode.plans.filter((each) => each.meeting === meeting.id).at(-1);
  const absent = people.filter((row) => row['fgpa_invited'] === 'Y' && !came(row));
  const weight: Record<string, number> = {
    'U8.invited_mean yes': people.filter((row) => row['fgpa_invited'] === 'Y').length,
    'U8.attended_mean yes': there.length,
    'U8.network_per_professional yes': side('network'),
    'U8.network_per_professional of': side('professional'),
    'U13.response yes': Math.min(meeting.forms.length, there.length),
    'U13.response of': there.length,
  };
  for (const mode of MODES) {
    weight[`${mode} of`] = there.length;
    weight[`${mode} yes`] = there.filter((row) => mode.endsWith(`.${(row['fgpa_mode'] ?? '').replaceAll('-', '_')}`)).length;
  }
  for (const reason of ABSENCES) {
    weight[`${reason} of`] = absent.length;
    weight[`${reason} yes`] = absent.filter((row) => reason === `U8.absent.${whyAbsent(row)}`).length;
  }
  for (const question of ['q1', 'q2', 'q3']) {
    const answers = meeting.forms.map((form) => form[`fgfe_${question}_top_two`] ?? '').filter((answer) => answer !== '');
    weight[`U13.${question}_top_two of`] = answers.length;
    weight[`U13.${question}_top_two yes`] = answers.filter((answer) => answer === 'Y').length;
  }
  const weighed = [...new Set(Object.keys(weight).map((key) => key.split(' ')[0] ?? ''))];
  const isConference = meeting.row['fgme_type'] === 'FGC';
  const decisions = ['U11.accepted', 'U11.partly', 'U11.not_accepted', 'U11.undecided'];
  return familyUnit(
    episode,
    meeting.on,
    [...weighed, 'U8.network_outnumbers', 'U8.paternal', 'U11.agreed', ...(isConference ? ['U10'] : []), ...(plan ? decisions : [])],
    [
      ...weighed,
      ...(side('network') > side('professional') ? ['U8.network_outnumbers'] : []),
      ...(there.some((row) => row['fgpa_paternal'] === 'Y') ? ['U8.paternal'] : []),
      ...(isConference && meeting.privateTime ? ['U10'] : []),
      ...(plan ? ['U11.agreed', `U11.${decisionOn(plan.row)}`] : []),
    ],
    { weight, cuts: { ...cutsOfFamily(episode, meeting.on), ...cutsOfMeeting(meeting) } },
  );
}

const DECIDED: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  'accepted-in-part': 'partly',
  'not-accepted': 'not_accepted',
  '': 'undecided',
};
const decisionOn = (row: Row): string => DECIDED[row['fgpl_decision'] ?? ''] ?? '';

function childrenAt(episode: Episode, meeting: Meeting): readonly Unit[] {
  return episode.children
    .filter(({ child }) => meeting.children.includes(child.id))
    .map(({ child }) => {
      const all = ['U9.under_4', 'U9.age_not_recorded'];
      const rest = { cuts: { ...inEpisode(child, meeting.on, episode).cuts, ...cutsOfMeeting(meeting) } };
      const unborn = child.expected !== '' || child.born > meeting.on;
      if (!unborn && child.born === '') return unitOf(child, meeting.on, all, ['U9.age_not_recorded'], rest);
      if (unborn || plusMonths(child.born, 48) > meeting.on) return unitOf(child, meeting.on, all, ['U9.under_4'], rest);
      const own = meeting.people.find((row) => row['fgpa_side'] === 'child' && row['fgpa_person_id'] === child.id);
      const code = own?.['fgpa_participation'] ?? '';
      return unitOf(
        child,
        meeting.on,
        [...all, 'U9', 'U9.not_recorded', 'U9.advocate_offered', 'U9.advocate_used'],
        [
          ...(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'].includes(code) ? ['U9'] : []),
          ...(code === '' ? ['U9.not_recorded'] : []),
          ...((own?.['fgpa_advocate_offered_date'] ?? '') === '' ? [] : ['U9.advocate_offered']),
          ...(own?.['fgpa_advocate_used'] === 'Y' ? ['U9.advocate_used'] : []),
        ],
        rest,
      );
    });
}

function planUnit(episode: Episode, plan: Episode['plans'][number], { dataTo }: Council): Unit {
  const { agreed } = plan;
  const last = plusWorkingDays(agreed, 5);
  const within = (day: string | undefined, by: string): boolean => day !== undefined && day !== '' && day <= by && day <= dataTo;
  const of: string[] = [];
  const yes: string[] = [];
  const count = (measure: string, isYes: boolean): void => {
    of.push(measure);
    if (isYes) yes.push(measure);
  };
  if (last <= dataTo) {
    const copies = plan.of('fgdm_plan_copies');
    count('U12', copies.length > 0 && copies.every((row) => within(row['fgpc_sent_date'], last)));
    const onPlan = episode.children.some(
      ({ child }) =>
        plan.children.includes(child.id) && child.statuses.some((each) => each.what === 'child-protection' && covers(each, agreed)),
    );
    if (onPlan) count('U12.cp_chair', within(plan.row['fgpl_chair_told_date'], last));
    const meeting = episode.held.find(({ id }) => id === plan.meeting);
    const invited = meeting?.people.filter((row) => row['fgpa_invited'] === 'Y' && row['fgpa_side'] !== 'supporter') ?? [];
    count('U12.prepared', invited.length > 0 && invited.every((row) => within(row['fgpa_prepared_date'], meeting?.on ?? '')));
  }
  const fortnight = plusDays(agreed, 14);
  if (fortnight <= dataTo) {
    const served = (id: string): boolean =>
      plan
        .of('fgdm_child_versions')
        .some((row) => row['fgcv_person_id'] === id && (row['fgcv_reason_recorded'] === 'Y' || within(row['fgcv_given_date'], fortnight)));
    count('U12.child_version', plan.children.length > 0 && plan.children.every(served));
  }
  return familyUnit(episode, agreed, of, yes);
}
