import { z } from 'zod';
import { REJECTIONS, type Rejection } from './filing-port';

/** What there is to say of a note or a document. `content` is the document's bytes, `body` the note's text. */
export const FILING_FIELDS = [
  'key',
  'personId',
  'title',
  'effectiveOn',
  'author',
  'category',
  'body',
  'fileName',
  'sha256',
  'content',
] as const;
export type FilingField = (typeof FILING_FIELDS)[number];

/** How the service knows who is asking. */
export type HttpFilingLogin =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  /** OAuth 2.0 client credentials (RFC 6749, 4.4): a token is fetched, kept until it ends, and fetched anew when it is refused. */
  | {
      readonly kind: 'client-credentials';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope?: string;
    };

/** One kind of thing, and how it is posted. */
export interface HttpFilingRequest {
  /** After `baseUrl`; `{personId}` in it is the child's number in the case system. */
  readonly path: string;
  /** JSON (a document's bytes in base64), or a form with the document as a file. Default JSON. */
  readonly as?: 'json' | 'form';
  /** Our field's name → the service's; `false` leaves it out. What is not named keeps its name. */
  readonly fields?: Readonly<Partial<Record<FilingField, string | false>>>;
  /** Sent as they are with every one, such as a sub-category. */
  readonly constants?: Readonly<Record<string, string | number | boolean>>;
}

/** Asked before each post: what the service has under a key. */
export interface HttpFilingLookUp {
  /** After `baseUrl`, with `{key}` in it. 404, or an answer without the number, says that there is nothing. */
  readonly lookUp: string;
  /** Where the number stands in this answer, such as `results.0.id`. Default as in `answer`. */
  readonly recordId?: string;
}

/**
 * Filing through a web service that the council, or the vendor, runs (docs: *Filing*). Every name is a setting, since nothing public
 * specifies the vendor's interface.
 */
export interface HttpFilingSettings {
  readonly kind: 'http';
  /** https; plain http only for this machine itself. */
  readonly baseUrl: string;
  readonly login: HttpFilingLogin;
  readonly caseNotes: HttpFilingRequest;
  readonly documents: HttpFilingRequest;
  /**
   * What keeps one thing from being filed twice when an answer was lost: a header that the service honours, or an address that tells
   * what it has under a key (`{key}` in it; 404 = nothing). Default the header `Idempotency-Key`. A service that has neither cannot be
   * used: file through the folder, or by hand.
   */
  readonly once?: { readonly header: string } | HttpFilingLookUp;
  readonly answer?: {
    /** Where the number on the record stands in the answer: names parted by dots. Default `id`. */
    readonly recordId?: string;
    /** Where a refusal's code stands. Default `reason`. */
    readonly reason?: string;
    /** The service's codes, and HTTP statuses as text, in our words. Ours and 404, 410, 413, 415 and 423 are known. */
    readonly reasons?: Readonly<Record<string, Rejection>>;
  };
  /** Seconds for one request, 1 to 120; default 30. */
  readonly timeoutSeconds?: number;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const RIGHT_ADDRESS = 'give an https address: over plain http anyone on the way could read the records';

/** The records of families travel to it. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search, hash } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return isSafe && username === '' && search === '' && hash === '';
}

const some = (right: string) => z.string(right).min(1, right);
const address = z.string(RIGHT_ADDRESS).refine(isSafeAddress, RIGHT_ADDRESS);
const path = z.string('give a path that begins with /').regex(/^\/[^\s?#]*$/, 'give a path that begins with /, without ? and #');
const lookUp = z
  .string('give a path with {key} in it')
  .regex(/^\/[^\s#]*\{key\}[^\s#]*$/, 'give a path that begins with / and has {key} in it');
const headerName = z.string('give the name of a header').regex(/^[A-Za-z0-9-]{1,64}$/, 'give the name of a header');

const request = z.strictObject({
  path,
  as: z.enum(['json', 'form'], "give 'json' or 'form'").optional(),
  fields: z
    .partialRecord(z.enum(FILING_FIELDS), z.union([some('give a name'), z.literal(false)], 'give a name, or false to leave it out'))
    .optional(),
  constants: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

const login = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('bearer'), token: some('give the token') }),
    z.strictObject({ kind: z.literal('basic'), user: some('give the user'), password: some('give the password') }),
    z.strictObject({ kind: z.literal('header'), name: headerName, value: some('give the value of the header') }),
    z.strictObject({
      kind: z.literal('client-credentials'),
      tokenUrl: address,
      clientId: some('give the client id'),
      clientSecret: some('give the client secret'),
      scope: z.string().optional(),
    }),
  ],
  "give one of 'bearer', 'basic', 'header' and 'client-credentials' as kind",
);

export const httpFilingSettings = z.strictObject({
  kind: z.literal('http'),
  baseUrl: address,
  login,
  caseNotes: request,
  documents: request,
  once: z
    .union(
      [z.strictObject({ header: headerName }), z.strictObject({ lookUp, recordId: some('give where the number stands').optional() })],
      'give { header } or { lookUp } with {key} in it',
    )
    .optional(),
  answer: z
    .strictObject({
      recordId: some('give where the number stands').optional(),
      reason: some('give where the reason stands').optional(),
      reasons: z.record(z.string(), z.enum(REJECTIONS, `give one of ${REJECTIONS.join(', ')}`)).optional(),
    })
    .optional(),
  timeoutSeconds: z
    .int('give seconds from 1 to 120')
    .min(1, 'give seconds from 1 to 120')
    .max(120, 'give seconds from 1 to 120')
    .optional(),
});
