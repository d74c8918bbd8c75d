import { PRESET_PRACTICE, PRESETS } from './policy-presets';
import { policySettings, type PolicySetting } from './policy-settings';

/** The settings of a policy as a page for whoever writes one: `docs/policy.md` is this text, and a test holds it to that. */
export function policyPage(): string {
  const settings = policySettings();
  return [
    '# The policy: what differs by council',
    '',
    'A council writes only what differs from the defaults below, which are those of the source documents. Every wrong or',
    'unknown setting is told at start, all at once, by its path. A list that is given replaces the whole default list;',
    '`[]` in a path stands for each entry of a list. The ids in brackets name the requirement or measure behind a setting.',
    '',
    'A policy may start from the practice of one of the five source documents: `{ preset: "family-meetings" }`. What a',
    'council writes beside it goes over the preset; what neither says is the default.',
    '',
    '| preset | its practice |',
    '|---|---|',
    ...PRESETS.map((name) => `| \`${name}\` | ${PRESET_PRACTICE[name]} |`),
    '',
    '| setting | default | what it changes |',
    '|---|---|---|',
    ...settings.map(rowOf),
    '',
  ].join('\n');
}

function rowOf({ path, byDefault, changes }: PolicySetting): string {
  return `| \`${path}\` | ${defaultIn(byDefault)} | ${changes} |`;
}

function defaultIn(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) && value.length > 0 ? 'the list that `defaultPolicy()` gives' : `\`${JSON.stringify(value)}\``;
}
