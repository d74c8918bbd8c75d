import type { z } from 'zod';
import type { Problem } from './errors';

/** Settings that cannot be a policy: told all at once, before anything starts. Holds no family's data; a policy has none. */
export class PolicyRefused extends Error {
  override readonly name = 'PolicyRefused';
  constructor(readonly problems: readonly Problem[]) {
    super(['The policy cannot be used:', ...problems.map(({ field, message }) => `  ${field}: ${message}`)].join('\n'));
  }
}

/** One problem for each setting, under its path as it would be written: `reviews.intervalDays.child-in-need`, `meetingTypes[1].label`. */
export function problemsIn(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  const all = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: pathOf([...issue.path, key]),
          message: 'there is no such setting: take it out or correct its name',
        }))
      : [{ field: pathOf(issue.path), message: issue.message }],
  );
  return all.filter(({ field }, at) => all.findIndex((other) => other.field === field) === at);
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
    '',
  ) || 'policy';
