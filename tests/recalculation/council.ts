import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { plusMonths } from './dates';

/** One line of a file; an empty cell is an empty text. */
export type Row = Readonly<Record<string, string>>;
export interface Span {
  readonly from: string;
  /** Empty = it goes on. */
  readonly to: string;
}
export interface Status extends Span {
  readonly what: string;
}
export interface CareRow extends Span {
  readonly legal: string;
  readonly placement: string;
  readonly ceased: string;
}
export interface Letters extends Span {
  readonly letter: string;
}
export interface Offer {
  readonly on: string;
  readonly episode: Episode;
  readonly children: readonly string[];
  readonly holder: boolean;
  readonly inLetter: boolean;
  readonly response: string;
  readonly answered: string;
}
export interface Child {
  readonly id: string;
  readonly born: string;
  readonly expected: string;
  readonly died: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly disability: string;
  readonly interpreter: string;
  readonly need: string;
  readonly eighteen: string;
  readonly involvements: readonly (Span & { readonly team: string; readonly worker: string })[];
  readonly statuses: readonly Status[];
  readonly applications: readonly string[];
  readonly spells: readonly Letters[];
  readonly careRows: readonly CareRow[];
  readonly care: readonly Span[];
  readonly exemptions: readonly Row[];
  readonly offers: Offer[];
  readonly lost: string;
}
export interface Meeting {
  readonly id: string;
  readonly row: Row;
  readonly on: string;
  readonly children: readonly string[];
  readonly people: readonly Row[];
  readonly forms: readonly Row[];
  readonly privateTime: boolean;
}
export interface Episode {
  readonly id: string;
  readonly lead: Child;
  readonly children: readonly { readonly child: Child; readonly joined: string }[];
  readonly closed: string;
  readonly closeReason: string;
  readonly referral: Row | undefined;
  readonly offers: Offer[];
  readonly consents: readonly Row[];
  readonly held: readonly Meeting[];
  readonly plans: readonly Plan[];
}
export interface Plan {
  readonly id: string;
  readonly row: Row;
  readonly agreed: string;
  readonly children: readonly string[];
  /** Its own end, or the next plan's day. */
  readonly ended: string;
  readonly meeting: string;
  readonly of: (table: string) => readonly Row[];
}
export interface Council {
  readonly children: readonly Child[];
  readonly episodes: readonly Episode[];
  readonly teamName: (team: string, on: string) => string;
  readonly asAt: string;
  readonly dataTo: string;
}

export const covers = (span: Span, on: string): boolean => span.from <= on && (span.to === '' || on < span.to);

/** Reads the files of an extract as they were known on the last complete day. */
export function readCouncil(folder: string, asAt: string, dataTo: string): Council {
  const files = new Map<string, readonly Row[]>();
  const file = (name: string): readonly Row[] => {
    const path = join(folder, `${name}.csv`);
    const rows = files.get(name) ?? (existsSync(path) ? (parse(readFileSync(path), { columns: true, bom: true }) as Row[]) : []);
    files.set(name, rows);
    return rows;
  };
  const by = (name: string, column: string): ((id: string) => readonly Row[]) => {
    const groups = new Map<string, Row[]>();
    for (const row of file(name)) groups.set(row[column] ?? '', [...(groups.get(row[column] ?? '') ?? []), row]);
    return (id) => groups.get(id) ?? [];
  };
  const known = (day: string | undefined): string => (day !== undefined && day <= dataTo ? day : '');
  const survivor = survivors(file('ssd_person'), file('fgdm_persons'));
  const byId = new Map(readChildren(by, file('ssd_person'), survivor, known).map((child) => [child.id, child]));
  const episodes = readEpisodes(file('fgdm_episodes'), by, byId, survivor, known);
  for (const episode of episodes) {
    for (const offer of episode.offers) for (const id of new Set(offer.children)) byId.get(id)?.offers.push(offer);
  }
  return { children: [...byId.values()], episodes, teamName: teamNames(by, file), asAt, dataTo };
}

type By = (name: string, column: string) => (id: string) => readonly Row[];
type Known = (day: string | undefined) => string;
type Survivor = (id: string) => string;

/** The surviving record's number; empty where the chain leads nowhere. */
function survivors(persons: readonly Row[], more: readonly Row[]): Survivor {
  const there = new Set(persons.map((row) => row['pers_person_id'] ?? ''));
  const into = new Map(more.map((row) => [row['fgpe_person_id'] ?? '', row['fgpe_merged_into_person_id'] ?? '']));
  return (id) => {
    let at = id;
    for (let steps = 0; steps < 50; steps += 1) {
      if (!there.has(at)) return '';
      const next = into.get(at) ?? '';
      if (next === '') return at;
      at = next;
    }
    return '';
  };
}

function readChildren(by: By, persons: readonly Row[], survivor: Survivor, known: Known): readonly Child[] {
  const person = new Map(persons.map((row) => [row['pers_person_id'] ?? '', row]));
  const records = new Map<string, string[]>();
  for (const id of person.keys()) {
    const whole = survivor(id);
    if (whole !== '') records.set(whole, [...(records.get(whole) ?? []), id]);
  }
  const tables = {
    more: by('fgdm_persons', 'fgpe_person_id'),
    early: by('ssd_early_help_episodes', 'earl_person_id'),
    open: by('ssd_cin_episodes', 'cine_person_id'),
    cin: by('ssd_cin_plans', 'cinp_person_id'),
    cp: by('ssd_cp_plans', 'cppl_person_id'),
    other: by('fgdm_statuses', 'fgst_person_id'),
    events: by('fgdm_case_events', 'fgce_person_id'),
    letters: by('ssd_pre_proceedings', 'prep_person_id'),
    care: by('ssd_cla_episodes', 'clae_person_id'),
    legal: by('ssd_legal_status', 'lega_person_id'),
    placement: by('ssd_cla_placement', 'clap_cla_placement_id'),
    teams: by('ssd_involvements', 'invo_person_id'),
    exemptions: by('fgdm_exemptions', 'fgex_person_id'),
  };
  const span = (row: Row, from: string, to: string): Span => ({ from: row[from] ?? '', to: known(row[to]) });
  return [...records].map(([id, ids]): Child => {
    const own = person.get(id) ?? {};
    const all = (table: keyof typeof tables): readonly Row[] => ids.flatMap((each) => tables[table](each));
    const begun = <S extends Span>(spans: readonly S[]): readonly S[] => spans.filter(({ from }) => known(from) !== '');
    const careRows = begun(
      all('care').map((row): CareRow => {
        const whole = { from: row['clae_cla_episode_start_date'] ?? '', to: row['clae_cla_episode_ceased'] ?? '' };
        return {
          from: whole.from,
          to: known(whole.to),
          legal: legalOf(tables.legal(row['clae_person_id'] ?? ''), whole),
          placement: tables.placement(row['clae_cla_placement_id'] ?? '')[0]?.['clap_cla_placement_type'] ?? '',
          ceased: known(whole.to) === '' ? '' : (row['clae_cla_episode_ceased_reason'] ?? ''),
        };
      }),
    );
    const born = known(own['pers_dob']);
    const care = periods(careRows);
    const spells = lettersOf(all('letters'), all('events'), known);
    const statuses = begun<Status>([
      ...all('early').map((row) => ({ what: 'early-help', ...span(row, 'earl_episode_start_date', 'earl_episode_end_date') })),
      ...all('open').map((row) => ({ what: 'open-no-plan', ...span(row, 'cine_referral_date', 'cine_close_date') })),
      ...all('cin').map((row) => ({ what: 'child-in-need', ...span(row, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date') })),
      ...all('cp').map((row) => ({ what: 'child-protection', ...span(row, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date') })),
      ...all('other').map((row) => ({ what: row['fgst_status'] ?? '', ...span(row, 'fgst_start_date', 'fgst_end_date') })),
    ]).filter(({ what }) => what !== 'looked-after' || careRows.length === 0);
    const gone = all('more').flatMap((row) => [known(row['fgpe_transferred_date']), known(row['fgpe_moved_out_closed_date'])]);
    return {
      id,
      born,
      expected: born === '' ? own['pers_expected_dob'] || own['pers_dob'] || '' : '',
      died: known(own['pers_death_date']),
      sex: own['pers_sex'] ?? '',
      ethnicity: own['pers_ethnicity'] ?? '',
      disability: tables.more(id)[0]?.['fgpe_disability'] ?? '',
      interpreter: tables.more(id)[0]?.['fgpe_interpreter'] ?? '',
      need: tables.more(id)[0]?.['fgpe_primary_need_code'] ?? '',
      eighteen: born === '' ? '' : plusMonths(born, 216),
      involvements: begun(
        all('teams').map((row) => ({
          team: row['invo_professional_team'] ?? '',
          worker: row['invo_professional_id'] ?? '',
          ...span(row, 'invo_involvement_start_date', 'invo_involvement_end_date'),
        })),
      ),
      statuses: [
        ...statuses,
        ...spells.map(({ from, to }) => ({ what: 'pre-proceedings', from, to })),
        ...care.map((each) => ({ what: 'looked-after', ...each })),
      ],
      applications: [
        ...new Set(all('events').flatMap((row) => (row['fgce_event'] === 'care-application' ? [known(row['fgce_date'])] : []))),
      ]
        .filter((day) => day !== '')
        .toSorted(),
      spells,
      careRows,
      care,
      exemptions: all('exemptions').filter((row) => known(row['fgex_decision_date']) !== ''),
      offers: [],
      lost: gone.filter((day) => day !== '').join(' '),
    };
  });
}

function legalOf(statuses: readonly Row[], whole: Span): string {
  const asSpan = (row: Row): Span => ({ from: row['lega_legal_status_start_date'] ?? '', to: row['lega_legal_status_end_date'] ?? '' });
  const same = statuses.find((row) => asSpan(row).from === whole.from && asSpan(row).to === whole.to);
  const last = statuses
    .filter((row) => covers(asSpan(row), whole.from))
    .toSorted((a, b) => (asSpan(a).from < asSpan(b).from ? -1 : 1))
    .at(-1);
  return (same ?? last)?.['lega_legal_status'] ?? '';
}

/** No short break, and it ends after it begins. */
export const counts = ({ legal, from, to }: CareRow): boolean => legal !== 'V3' && legal !== 'V4' && (to === '' || to > from);

/** Short breaks out first; then what touches is one time in care. */
function periods(rows: readonly CareRow[]): readonly Span[] {
  const made: { from: string; to: string }[] = [];
  for (const { from, to } of rows.filter(counts).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = made.at(-1);
    if (last === undefined || (last.to !== '' && last.to < from)) made.push({ from, to });
    else if (last.to !== '') last.to = to === '' || to > last.to ? to : last.to;
  }
  return made;
}

/** From the decision, else the first letter, to the step-down or the application. */
function lettersOf(rows: readonly Row[], events: readonly Row[], known: Known): readonly Letters[] {
  const on = (kind: string, day: string | undefined): readonly (readonly [string, string])[] =>
    known(day) === '' ? [] : [[known(day), kind]];
  const all = [
    ...rows.flatMap((row) => [
      ...on('decision', row['prep_pre_pro_decision_date']),
      ...on('letter', row['prep_pre_pro_letter_date']),
      ...(row['prep_pre_pro_outcome'] === 'Decision to step down' ? on('end', row['prep_agree_stepdown_issue_date']) : []),
    ]),
    ...events.flatMap((row) => (row['fgce_event'] === 'care-application' ? on('end', row['fgce_date']) : [])),
  ];
  const spells: { from: string; to: string; letter: string }[] = [];
  let open: { from: string; to: string; letter: string } | undefined;
  for (const day of [...new Set(all.map(([each]) => each))].toSorted()) {
    const kinds = all.filter(([each]) => each === day).map(([, kind]) => kind);
    const letter = kinds.includes('letter') ? day : '';
    const opens = letter !== '' || kinds.includes('decision');
    let begins = opens && open === undefined;
    if (open !== undefined) {
      const takesLetter = letter !== '' && open.letter === '';
      if (takesLetter) open.letter = letter;
      if (kinds.includes('end')) {
        open.to = day;
        open = undefined;
        if (opens && !takesLetter) {
          open = { from: day, to: '', letter };
          spells.push(open);
        }
      }
      begins = false;
    }
    if (begins) {
      const spell = { from: day, to: kinds.includes('end') ? day : '', letter };
      spells.push(spell);
      open = spell.to === '' ? spell : undefined;
    }
  }
  return spells;
}

function teamNames(by: By, file: (name: string) => readonly Row[]): Council['teamName'] {
  const now = new Map(file('ssd_department').map((row) => [row['dept_team_id'] ?? '', row['dept_team_name'] ?? '']));
  const over = by('fgdm_team_names', 'fgtn_team_id');
  return (team, on) => {
    if (team === '') return 'not recorded';
    const names = over(team).toSorted((a, b) => ((a['fgtn_from_date'] ?? '') < (b['fgtn_from_date'] ?? '') ? -1 : 1));
    const last = names.filter((row) => (row['fgtn_from_date'] ?? '') <= on).at(-1) ?? names[0];
    return last?.['fgtn_team_name'] ?? now.get(team) ?? team;
  };
}

function readEpisodes(
  rows: readonly Row[],
  by: By,
  byId: ReadonlyMap<string, Child>,
  survivor: Survivor,
  known: Known,
): readonly Episode[] {
  const members = by('fgdm_children', 'fgch_episode_id');
  const referrals = by('fgdm_referrals', 'fgre_episode_id');
  const offers = by('fgdm_offers', 'fgof_episode_id');
  const consents = by('fgdm_consents', 'fgco_episode_id');
  const meetings = by('fgdm_meetings', 'fgme_episode_id');
  const people = surviving(by('fgdm_participants', 'fgpa_meeting_id'), 'fgpa_person_id', survivor);
  const forms = by('fgdm_feedback', 'fgfe_meeting_id');
  const plans = by('fgdm_plans', 'fgpl_episode_id');
  const parts = planParts(by, survivor);
  return rows.flatMap((row): readonly Episode[] => {
    const id = row['fgep_episode_id'] ?? '';
    const joined = new Map<string, string>();
    const lead = row['fgep_lead_person_id'] ?? '';
    const named = members(id);
    const listed = named.some((each) => each['fgch_person_id'] === lead)
      ? named
      : [{ fgch_person_id: lead, fgch_joined_date: '' }, ...named];
    for (const each of listed) {
      const whole = survivor(each['fgch_person_id'] ?? '');
      if (whole === '') continue;
      const day = each['fgch_joined_date'] ?? '';
      const before = joined.get(whole);
      joined.set(whole, before === undefined || before === '' ? day : least2(before, day));
    }
    const children = [...joined].flatMap(([each, day]) => {
      const child = byId.get(each);
      return child === undefined || (day !== '' && known(day) === '') ? [] : [{ child, joined: day }];
    });
    const first = byId.get(survivor(lead)) ?? children[0]?.child;
    if (first === undefined) return [];
    const ids = (cell: string | undefined): readonly string[] =>
      cell === undefined || cell === ''
        ? [...joined.keys()]
        : [
            ...new Set(
              cell
                .split(';')
                .map(survivor)
                .filter((each) => each !== ''),
            ),
          ];
    const [referral] = referrals(id).filter((each) => known(each['fgre_referral_date']) !== '');
    const episode: Episode = {
      id,
      lead: first,
      children,
      closed: known(row['fgep_closed_date']),
      closeReason: row['fgep_close_reason'] ?? '',
      referral: referral && { ...referral, fgre_strategy_discussion_date: known(referral['fgre_strategy_discussion_date']) },
      offers: [],
      consents: consents(id).filter((each) => known(each['fgco_consent_date']) !== ''),
      held: heldMeetings(
        meetings(id).filter((each) => each['fgme_held'] === 'Y' && known(each['fgme_date']) !== ''),
        ids,
        people,
        forms,
        known,
      ),
      plans: readPlans(plans(id), ids, parts, known, meetings(id)),
    };
    for (const offer of offers(id).filter((each) => known(each['fgof_offer_date']) !== '')) {
      const answered = offer['fgof_response_date'] ?? '';
      const late = answered !== '' && known(answered) === '';
      episode.offers.push({
        on: offer['fgof_offer_date'] ?? '',
        episode,
        children: ids(offer['fgof_person_ids']),
        holder: offer['fgof_to_parent_or_holder'] === 'Y',
        inLetter: offer['fgof_in_letter'] === 'Y',
        response: late ? '' : (offer['fgof_response'] ?? ''),
        answered: late ? '' : answered,
      });
    }
    return [episode];
  });
}

const least2 = (one: string, other: string): string => (one === '' || other === '' ? one || other : one < other ? one : other);

/** Parts of one meeting are one, held on the first day of its parts that were held. */
function heldMeetings(
  rows: readonly Row[],
  ids: (cell: string | undefined) => readonly string[],
  people: (id: string) => readonly Row[],
  forms: (id: string) => readonly Row[],
  known: Known,
): readonly Meeting[] {
  const wholes = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => ((a['fgme_date'] ?? '') < (b['fgme_date'] ?? '') ? -1 : 1))) {
    const id = row['fgme_part_of_meeting_id'] || row['fgme_meeting_id'] || '';
    wholes.set(id, [...(wholes.get(id) ?? []), row]);
  }
  const came = (row: Row): boolean => ['in-person', 'video', 'telephone'].includes(row['fgpa_mode'] ?? '');
  return [...wholes].map(([id, parts]): Meeting => {
    const everybody = new Map<string, Row>();
    for (const row of parts.flatMap((part) => people(part['fgme_meeting_id'] ?? ''))) {
      const who = row['fgpa_participant_id'] ?? '';
      const before = everybody.get(who);
      if (before === undefined) everybody.set(who, row);
      else {
        const better = came(before) || !came(row) ? before : row;
        everybody.set(who, {
          ...better,
          fgpa_invited: before['fgpa_invited'] === 'Y' || row['fgpa_invited'] === 'Y' ? 'Y' : 'N',
          fgpa_participation: better['fgpa_participation'] || row['fgpa_participation'] || '',
        });
      }
    }
    return {
      id,
      row: parts[0] ?? {},
      on: parts[0]?.['fgme_date'] ?? '',
      children: [...new Set(parts.flatMap((part) => ids(part['fgme_person_ids'])))],
      people: [...everybody.values()],
      forms: parts.flatMap((part) => forms(part['fgme_meeting_id'] ?? '')).filter((form) => known(form['fgfe_feedback_date']) !== ''),
      privateTime: parts.some((part) => part['fgme_private_time'] === 'Y'),
    };
  });
}

/** The same rows with the children's surviving numbers. */
const surviving =
  (rowsOf: (id: string) => readonly Row[], column: string, survivor: Survivor): ((id: string) => readonly Row[]) =>
  (id) =>
    rowsOf(id).map((row) => ({
      ...row,
      [column]: (row[column] ?? '')
        .split(';')
        .map((each) => survivor(each) || each)
        .join(';'),
    }));

const planParts = (by: By, survivor: Survivor): ReadonlyMap<string, (id: string) => readonly Row[]> =>
  new Map([
    ['fgdm_actions', by('fgdm_actions', 'fgac_plan_id')],
    ['fgdm_plan_copies', by('fgdm_plan_copies', 'fgpc_plan_id')],
    ['fgdm_child_versions', surviving(by('fgdm_child_versions', 'fgcv_plan_id'), 'fgcv_person_id', survivor)],
    ['fgdm_reviews', surviving(by('fgdm_reviews', 'fgrv_plan_id'), 'fgrv_person_ids', survivor)],
    ['fgdm_review_declines', by('fgdm_review_declines', 'fgrd_plan_id')],
    ['fgdm_waivers', surviving(by('fgdm_waivers', 'fgwa_plan_id'), 'fgwa_person_ids', survivor)],
  ]);

function readPlans(
  rows: readonly Row[],
  ids: (cell: string | undefined) => readonly string[],
  parts: ReadonlyMap<string, (id: string) => readonly Row[]>,
  known: Known,
  meetings: readonly Row[],
): readonly Plan[] {
  const inOrder = rows
    .filter((row) => known(row['fgpl_agreed_date']) !== '')
    .toSorted((a, b) => ((a['fgpl_agreed_date'] ?? '') < (b['fgpl_agreed_date'] ?? '') ? -1 : 1));
  return inOrder.map((row, at): Plan => {
    const id = row['fgpl_plan_id'] ?? '';
    const meeting = meetings.find((each) => each['fgme_meeting_id'] === row['fgpl_meeting_id']);
    return {
      id,
      row,
      agreed: row['fgpl_agreed_date'] ?? '',
      children: ids(row['fgpl_person_ids']),
      ended: least2(known(row['fgpl_end_date']), inOrder[at + 1]?.['fgpl_agreed_date'] ?? ''),
      meeting: meeting?.['fgme_part_of_meeting_id'] || row['fgpl_meeting_id'] || '',
      of: (table) => parts.get(table)?.(id) ?? [],
    };
  });
}

const HIGHEST_FIRST = [
  'looked-after',
  'care-proceedings',
  'pre-proceedings',
  'child-protection',
  'child-in-need',
  'early-help',
  'post-permanence',
  'open-no-plan',
];

/** Proceedings on record, and those of an application for which none were ever recorded: they have no end. */
export const regimeOn = (child: Child, on: string): string =>
  HIGHEST_FIRST.find(
    (what) =>
      child.statuses.some((status) => status.what === what && covers(status, on)) ||
      (what === 'care-proceedings' && unendedBy(child, on, true)),
  ) ?? 'none';

/** An application whose proceedings were never recorded, before the day, or on it where that day counts too. */
export const unendedBy = (child: Child, on: string, thatDay: boolean): boolean =>
  child.applications.some(
    (day) =>
      (day < on || (thatDay && day === on)) &&
      !child.statuses.some(({ what, to }) => what === 'care-proceedings' && (to === '' || to > day)),
  );

/** The team of the involvement that began last, then of the highest number. */
export function teamOn(child: Child, on: string): string {
  const order = (one: { readonly from: string; readonly team: string; readonly worker: string }): string =>
    `${one.from} ${one.team} ${one.worker}`;
  return (
    child.involvements
      .filter((each) => each.team !== '' && covers(each, on))
      .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
      .at(-1)?.team ?? ''
  );
}

export const isAdult = (child: Child, on: string): boolean => child.eighteen !== '' && child.eighteen <= on;
export const allAdults = ({ children }: Episode, on: string): boolean =>
  children.length > 0 && children.every(({ child }) => isAdult(child, on));
