import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy } from '../../plugin/core/policy';
import { policyPage } from '../../plugin/core/policy-page';
import { policySettings } from '../../plugin/core/policy-settings';

/** Paths of everything in a policy that is not itself a group. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : [path, ...value.flatMap((entry) => leavesOf(entry, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

test('every setting of a policy says what it changes', () => {
  const described = new Set(policySettings().map((setting) => setting.path));
  const leaves = [...new Set(leavesOf(defaultPolicy()))].filter((path) => !path.endsWith('[]'));
  expect(leaves.filter((path) => !described.has(path))).toEqual([]);
  expect(policySettings().filter((setting) => setting.changes.length < 15)).toEqual([]);
});

test('a setting is listed with its default', () => {
  const settings = new Map(policySettings().map((setting) => [setting.path, setting]));
  expect(settings.get('reviews.intervalDays.child-protection')?.byDefault).toBe(28);
  expect(settings.get('fgdmDuty.commencesOn')?.byDefault).toBeNull();
  expect(settings.get('meetingTypes[].label')?.changes).toBe('what pages and letters call the meeting');
});

const PAGE = join(__dirname, '../../docs/policy.md');

test('the page in docs is the page that the policy writes of itself (WRITE_DOCS=yes writes it anew)', () => {
  if (process.env['WRITE_DOCS'] === 'yes') writeFileSync(PAGE, policyPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(policyPage());
});
