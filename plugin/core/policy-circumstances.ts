import { z } from 'zod';
import { MEETING_FAMILIES } from './policy-meeting-types';
import { code, group, listOf, noneTwice, oneOf, words } from './policy-setting';

const circumstance = group({
  code: code('a code').describe('kept with the decision and counted by'),
  label: words(200, 'the circumstance').describe('what a practitioner reads when choosing'),
  sources: z
    .array(words(16, 'a source id'), 'give a list of source ids, such as ["S2-02"]')
    .describe('where it comes from, shown beside the advice'),
  suggests: oneOf(MEETING_FAMILIES).nullable().describe('which kind of meeting it points to; null = it points to none by itself'),
});
export type Circumstance = Readonly<z.output<typeof circumstance>>;

type Suggestion = Circumstance['suggests'];
const row = (code: string, suggests: Suggestion, sources: readonly string[], label: string): Circumstance => ({
  code,
  label,
  sources: [...sources],
  suggests,
});

/** Every circumstance that the five sources name. */
export const SOURCE_CIRCUMSTANCES: readonly Circumstance[] = [
  row('CIN_PLAN', null, ['S0-07'], 'The child is in need and a plan for their future welfare is wanted'),
  row('S47_UNSUBSTANTIATED', null, ['S0-08'], 'A section 47 enquiry found no significant harm, but support is needed'),
  row('CPC_RECOMMENDED', 'FGC', ['S0-09'], 'The child protection conference agreed that the family develops its outline plan'),
  row(
    'CP_PLAN_RECOMMENDS',
    'FGC',
    ['S2-02'],
    'The child has a child protection plan that recommends a conference, with firm decisions the family can make',
  ),
  row('PUBLIC_LAW_PROCEEDINGS', 'FGC', ['S2-03'], 'There are public law proceedings'),
  row('COURT_DIRECTED', 'FGC', ['S2-03'], 'The court has directed a family group conference'),
  row('THRESHOLD_ACCOMMODATION', 'FGC', ['S2-04'], 'The child is about to become accommodated (section 20)'),
  row('THRESHOLD_PROCEEDINGS', 'FGC', ['S2-04'], 'Public law proceedings are about to be started'),
  row('LOOKED_AFTER_PERMANENCE', 'FGC', ['S2-05'], 'The child is looked after and the family can plan permanence and contact'),
  row('LOOKED_AFTER_REVIEW', 'FGC', ['S2-06'], 'A looked-after review recommends it'),
  row(
    'PERMANENT_PLACEMENT_AT_RISK',
    'FGC',
    ['S2-07'],
    'A permanent placement (adoption, special guardianship, child arrangements) may break down',
  ),
  row('URGENT_PREVENT_CARE', 'FM', ['S2-14'], 'Urgent: to prevent the child becoming looked after; the family can meet at short notice'),
  row('URGENT_SAFETY', 'FM', ['S2-15'], "Urgent: to secure the child's home, safety or welfare; the family can meet at short notice"),
  row(
    'NO_PR_CONSENT',
    'FM',
    ['S2-16'],
    'Nobody with parental responsibility consents to a conference; the wider family is willing to meet',
  ),
  row('WORKS_WELL_TOGETHER', 'FM', ['S2-17'], "The family works well with children's social care and agrees among itself"),
  row('SMALL_NETWORK', 'FM', ['S2-18'], 'The network is small: few adults can come'),
  row('SINGLE_ISSUE', 'FM', ['S2-19'], 'There is one issue only, such as contact'),
  row('IMMINENT_RISK', 'FNM', ['S4-18'], 'Imminent risk: the network meets on the day of the strategy discussion'),
  row('OTHER', null, ['S0-03', 'S1-08'], 'Something else (say what)'),
];

export const circumstances = listOf(circumstance, 'circumstance')
  .superRefine(noneTwice((entry) => entry.code, 'code'))
  .default([...SOURCE_CIRCUMSTANCES])
  .describe('why a meeting is thought of, and what that points to; a list given here replaces the whole default list (S2-01 to S2-19)');
