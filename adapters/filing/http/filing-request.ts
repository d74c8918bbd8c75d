import { createHash } from 'node:crypto';
import type { FilingItem } from '../../../plugin/core/filing-port';
import type { FilingField, HttpFilingRequest, HttpFilingSettings } from '../../../plugin/core/http-filing-settings';

/** What is posted, and where. */
export interface FilingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

const DEFAULT_HEADER = 'Idempotency-Key';

export const whatKeepsItOnce = ({ once }: HttpFilingSettings): NonNullable<HttpFilingSettings['once']> =>
  once ?? { header: DEFAULT_HEADER };

export const addressOf = (settings: HttpFilingSettings, path: string, values: Readonly<Record<string, string>>): string =>
  settings.baseUrl.replace(/\/+$/, '') + path.replace(/\{([a-zA-Z]+)\}/g, (all, name: string) => encodeURIComponent(values[name] ?? all));

/** The same item makes the same request: that is how a service that honours the key knows it again. */
export function requestFor(item: FilingItem, settings: HttpFilingSettings): FilingRequest {
  const request = item.kind === 'document' ? settings.documents : settings.caseNotes;
  const once = whatKeepsItOnce(settings);
  const url = addressOf(settings, request.path, { personId: item.personId });
  const headers = 'header' in once ? { [once.header]: item.key } : {};
  if (request.as === 'form') return { url, headers, body: formOf(item, request) };
  return { url, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(jsonOf(item, request)) };
}

function jsonOf(item: FilingItem, request: HttpFilingRequest): Readonly<Record<string, unknown>> {
  const content = item.kind === 'document' ? { content: Buffer.from(item.content).toString('base64') } : {};
  return { ...named({ ...factsOf(item), ...content }, request), ...request.constants };
}

function formOf(item: FilingItem, request: HttpFilingRequest): FormData {
  const form = new FormData();
  const all = { ...named(factsOf(item), request), ...request.constants };
  for (const [name, value] of Object.entries(all)) form.append(name, String(value));
  const content = request.fields?.content ?? 'content';
  // A copy: a part of a larger buffer would be sent with what surrounds it.
  if (item.kind === 'document' && content !== false) form.append(content, new Blob([Uint8Array.from(item.content)]), item.fileName);
  return form;
}

function factsOf(item: FilingItem): Readonly<Partial<Record<FilingField, string>>> {
  const { key, personId, title, effectiveOn, author, category } = item;
  const bytes = item.kind === 'document' ? item.content : Buffer.from(item.body, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const own = item.kind === 'document' ? { fileName: item.fileName } : { body: item.body };
  return { key, personId, title, effectiveOn, author, category, ...own, sha256 };
}

function named(
  facts: Readonly<Partial<Record<FilingField, string>>>,
  { fields = {} }: HttpFilingRequest,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([field, value]) => {
      const name = fields[field as FilingField] ?? field;
      return name === false ? [] : [[name, value]];
    }),
  );
}
