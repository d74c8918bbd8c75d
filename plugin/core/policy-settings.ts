import { z } from 'zod';
import { policySchema } from './policy';

/** One setting, as `docs/policy.md` lists it. */
export interface PolicySetting {
  /** `reviews.intervalDays.child-in-need`, `meetingTypes[].label`. */
  readonly path: string;
  readonly byDefault?: unknown;
  /** One sentence, with the requirement or source it comes from. */
  readonly changes: string;
}

interface Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Every setting there is, groups first and then what they hold, in the order of the policy. */
export function policySettings(): readonly PolicySetting[] {
  return settingsIn('', z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function settingsIn(path: string, schema: Schema): readonly PolicySetting[] {
  const own: readonly PolicySetting[] =
    path === '' || schema.description === undefined
      ? []
      : [{ path, changes: schema.description, ...(isWorthSaying(schema) && { byDefault: schema.default }) }];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, child]) => settingsIn(path === '' ? key : `${path}.${key}`, child));
  return [...own, ...inside, ...(schema.items === undefined ? [] : settingsIn(`${path}[]`, schema.items))];
}

/** A group's default is what its settings say one by one. */
const isWorthSaying = (schema: Schema): boolean => schema.default !== undefined && schema.properties === undefined;
