import { regimeOn, type Child, type Episode, type Meeting } from './council';
import { plusMonths } from './dates';

/** Where something stands in each breakdown, by the files' own words. */
export type Cuts = Readonly<Record<string, string>>;
type FamilyCuts = Cuts & Readonly<Record<'urgent', string>>;

const NOT_RECORDED = 'not recorded';
const YES_NO: Readonly<Record<string, string>> = { Y: 'yes', N: 'no', '': NOT_RECORDED };
const SEXES: Readonly<Record<string, string>> = { F: 'female', M: 'male' };
const REGIMES: Readonly<Record<string, string>> = {
  'looked-after': 'looked after',
  'care-proceedings': 'care proceedings',
  'child-protection': 'child protection',
  'child-in-need': 'child in need',
  'early-help': 'early help',
  'open-no-plan': 'open, no plan',
};
/** First letter of the census code; the Chinese stand with Asian. */
const GROUPS: Readonly<Record<string, string>> = { W: 'White', M: 'Mixed', A: 'Asian', B: 'Black', C: 'Asian' };
const ETHNIC_CODES = 'WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH OOTH'.split(' ');
const NEEDS: Readonly<Record<string, string>> = {
  N0: 'not stated',
  N1: 'abuse or neglect',
  N2: 'child’s disability or illness',
  N3: 'parent’s disability or illness',
  N4: 'family in acute stress',
  N5: 'family dysfunction',
  N6: 'socially unacceptable behaviour',
  N7: 'low income',
  N8: 'absent parenting',
  N9: 'other than children in need',
};

const words = (regime: string): string => REGIMES[regime] ?? regime;
const one = (code: string, known: (code: string) => string | undefined): string =>
  code === '' ? NOT_RECORDED : (known(code) ?? 'not known');

export function cutsOfChild(child: Child, on: string): Cuts {
  return {
    regime: words(regimeOn(child, on)),
    age_band: ageBand(child, on),
    sex: SEXES[child.sex] ?? NOT_RECORDED,
    ethnicity: one(child.ethnicity, (code) => (ETHNIC_CODES.includes(code) ? (GROUPS[code[0] ?? ''] ?? 'Other') : undefined)),
    disability: YES_NO[child.disability] ?? NOT_RECORDED,
    interpreter: child.interpreter === 'Y' ? 'yes' : 'no',
    primary_need: one(child.need, (code) => (NEEDS[code] === undefined ? undefined : `${code} ${NEEDS[code]}`)),
  };
}

function ageBand({ born, expected }: Child, on: string): string {
  if (expected !== '' || born > on) return 'unborn';
  if (born === '') return NOT_RECORDED;
  const bands = [
    [1, 'under 1'],
    [5, '1 to 4'],
    [10, '5 to 9'],
    [16, '10 to 15'],
    [18, '16 to 17'],
  ] as const;
  return bands.find(([years]) => plusMonths(born, 12 * years) > on)?.[1] ?? '18 and over';
}

export function cutsOfEpisode({ referral, children }: Episode): FamilyCuts {
  const size = Math.max(1, children.length);
  return { urgent: YES_NO[referral?.['fgre_urgent'] ?? ''] ?? NOT_RECORDED, sibling_group: size >= 4 ? '4 or more' : String(size) };
}

const ORDER = ['looked-after', 'care-proceedings', 'pre-proceedings', 'child-protection', 'child-in-need', 'early-help', 'post-permanence'];
const HEIGHT = [...ORDER, 'open-no-plan', 'none'];

/** The highest regime of its children. */
export function cutsOfFamily(episode: Episode, on: string): FamilyCuts {
  const open = new Set(episode.children.map(({ child }) => regimeOn(child, on)));
  return { regime: words(HEIGHT.find((regime) => open.has(regime)) ?? 'none'), ...cutsOfEpisode(episode) };
}

const FACILITATORS: Readonly<Record<string, string>> = {
  independent: 'independent',
  'allocated-worker': 'worker',
  'senior-practitioner': 'Senior Practitioner',
  other: 'other',
};

export const cutsOfMeeting = ({ row }: Meeting): Cuts => ({
  meeting_type: row['fgme_type'] ?? '',
  facilitator: FACILITATORS[row['fgme_facilitator'] ?? ''] ?? NOT_RECORDED,
});
