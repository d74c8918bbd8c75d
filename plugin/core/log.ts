/**
 * Where the module tells what happens. *error* = someone must act tonight; *warn* = it healed; *info* = the
 * nightly story. Facts hold ids, counts and codes: never a family's name, note or address.
 */
export interface Log {
  error(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

export const silentLog: Log = { error: () => undefined, warn: () => undefined, info: () => undefined };
