import express, { type NextFunction, type Request, type Response } from 'express';
import type { TypedValues } from '../core/form';
import { gatherFields } from '../core/input';

const parse = express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 2000 });

/** The host's own body parser may have been there before: then its body is used as it is. */
export function readForm(request: Request, response: Response, next: NextFunction): void {
  if (request.body !== undefined && Object.keys(request.body as object).length > 0) next();
  else parse(request, response, next);
}

export interface PostedForm {
  /** Field by field as typed, for showing it again. */
  readonly typed: TypedValues;
  /** What the action's schema takes: path parameters win over fields of the same name. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly csrf: unknown;
  readonly key: string | undefined;
  /** The field that the person was in, as the page's own script says. */
  readonly field?: string;
  /** Of the record, as it was when the page was opened. */
  readonly version?: string;
}

const FIELD_SHAPE = /^[A-Za-z0-9_.[\]-]{1,120}$/;
const KEY_SHAPE = /^[A-Za-z0-9_-]{8,64}$/;

export function postedForm(request: Request): PostedForm {
  const { _csrf: csrf, _key: key, _version: version, _field: field, ...fields } = flatBody(request.body);
  const typed = version === undefined ? fields : { ...fields, version };
  return {
    typed: fields,
    raw: { ...gatherFields(typed), ...request.params },
    csrf,
    key: typeof key === 'string' && KEY_SHAPE.test(key) ? key : undefined,
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof field === 'string' && FIELD_SHAPE.test(field) ? { field } : {}),
  };
}

/** Texts and lists of texts only: what a parser of nested fields made of `a[b]` is left out, and so refused as missing. */
function flatBody(body: unknown): Record<string, string | string[]> {
  const flat: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string') flat[name] = value;
    else if (Array.isArray(value) && value.every((each) => typeof each === 'string')) flat[name] = value;
  }
  return flat;
}

/** Path parameters and the query string, as a query's schema takes them. Read from the address itself: hosts parse query strings in different ways. */
export function askedFor(request: Request): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const search = new URL(request.originalUrl, 'http://module').searchParams;
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    if (name !== 'said') fields[name] = values.length === 1 ? values[0] : values;
  }
  return { ...gatherFields(fields), ...request.params };
}
