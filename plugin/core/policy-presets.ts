import { SOURCE_CIRCUMSTANCES, type Circumstance } from './policy-circumstances';
import { CONFERENCE, FAMILY_MEETING, NETWORK_MEETING, type MeetingFamily } from './policy-meeting-types';

/** One preset for the practice of each of the five source documents (S0 to S4), in their order. */
export const PRESETS = [
  'conference-procedure',
  'independent-conferences',
  'family-meetings',
  'conferences-on-request',
  'network-meetings',
] as const;
export type PresetName = (typeof PRESETS)[number];

/** What each preset's practice is, in a sentence for whoever chooses one. */
export const PRESET_PRACTICE: Readonly<Record<PresetName, string>> = {
  'conference-procedure':
    'family group conferences within child in need, section 47 and child protection work: a neutral chair, agencies that support the plan unless it is unsafe or cannot be resourced, the conference chair told of the outcome (source 000)',
  'independent-conferences':
    'family group conferences only, on a worker’s referral, prepared and chaired by an independent coordinator; the family says whether there is a review (source 001)',
  'family-meetings':
    'conferences and family meetings side by side: the allocated worker or a senior practitioner runs a family meeting and decides on its plan; professionals come only at the family’s wish; the path without consent is open to a manager (source 002)',
  'conferences-on-request':
    'conferences that a family may ask for itself, up to 25 with a learning disability, within eight weeks (source 003)',
  'network-meetings':
    'network meetings that any worker holds from the earliest point, on the day of the strategy discussion where the risk is imminent; one plan a family; reviews at least every six weeks for a child in need and every four under child protection (source 004)',
};

const pointingTo = (...families: readonly MeetingFamily[]): Circumstance[] =>
  SOURCE_CIRCUMSTANCES.filter(({ suggests }) => suggests === null || families.includes(suggests));

/** Sources 000 to 003 set no interval: the family's own date counts. */
const AS_THE_FAMILY_AGREES = { 'child-protection': null, 'child-in-need': null };
/** Only source 003 goes beyond 18. */
const CHILDREN_ONLY = { maxWithLearningDisability: 18 };

const conferencesOnly = { meetingTypes: [CONFERENCE], circumstances: pointingTo('FGC') };

/** What each source document settles otherwise than the defaults; the council's own settings go over it. */
export const PRESET_SETTINGS = {
  'conference-procedure': {
    ...conferencesOnly,
    reviews: { intervalDays: AS_THE_FAMILY_AGREES },
    ages: CHILDREN_ONLY,
    labels: { roles: { coordinator: 'chair' }, assessment: 'core assessment' },
  },
  'independent-conferences': {
    ...conferencesOnly,
    reviews: { intervalDays: AS_THE_FAMILY_AGREES },
    ages: CHILDREN_ONLY,
    referralSources: ['worker'],
  },
  'family-meetings': {
    meetingTypes: [CONFERENCE, FAMILY_MEETING],
    circumstances: pointingTo('FGC', 'FM'),
    consentException: { allowed: true },
    reviews: { intervalDays: AS_THE_FAMILY_AGREES },
    ages: CHILDREN_ONLY,
    labels: { roles: { coordinator: 'facilitator' } },
  },
  'conferences-on-request': {
    ...conferencesOnly,
    reviews: { intervalDays: AS_THE_FAMILY_AGREES },
  },
  'network-meetings': {
    meetingTypes: [CONFERENCE, NETWORK_MEETING],
    circumstances: pointingTo('FGC', 'FNM'),
    planModel: 'single-plan',
    ages: CHILDREN_ONLY,
    labels: { roles: { coordinator: 'meeting coordinator' }, familyPlan: 'family network plan' },
  },
} as const satisfies Readonly<Record<PresetName, object>>;

type Settings = Readonly<Record<string, unknown>>;
const isSettings = (value: unknown): value is Settings => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The council's own settings over those of the preset they name: a group is gone into, a list or a value replaces. */
export function overPreset(settings: unknown): unknown {
  if (!isSettings(settings)) return settings;
  const { preset } = settings;
  return isPreset(preset) ? laidOver(PRESET_SETTINGS[preset], settings) : settings;
}

const isPreset = (name: unknown): name is PresetName => (PRESETS as readonly unknown[]).includes(name);

function laidOver(under: Settings, over: Settings): Settings {
  const merged = Object.entries(over).map(([key, value]): [string, unknown] => {
    const below = under[key];
    return [key, isSettings(below) && isSettings(value) ? laidOver(below, value) : value];
  });
  return { ...under, ...Object.fromEntries(merged) };
}
