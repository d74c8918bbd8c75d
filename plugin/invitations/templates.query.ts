import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import { NotFound } from '../core/errors';
import { choice, text } from '../core/input';
import { defineQuery } from '../core/query';
import { mayNot, type Verdict } from '../core/verdict';
import type { TemplateInUse, Written } from '../core/wording';
import { PRINT_SIZES } from './print-sizes';

/** roles.md "Templates": business support minds the layout of letters, the administrator what is installed, the manager approves it. */
export const maySeeTemplates = (actor: Actor): Verdict =>
  hasRole(actor, 'business-support', 'administrator', 'team-manager')
    ? 'ok'
    : mayNot('Only business support, a team manager or an administrator looks at the templates of letters');

export const templates = defineQuery({
  name: 'view-letter-templates',
  input: z.strictObject({}),
  load: async (_input, _stores: object, { wording }): Promise<{ readonly templates: readonly TemplateInUse[] }> => ({
    templates: wording.templates(),
  }),
  allow: (actor) => maySeeTemplates(actor),
  about: () => ({ thing: 'letter-templates' }),
});

/** One paper on invented data: nothing of any family. */
export interface TemplateInView {
  readonly template: TemplateInUse;
  readonly sample: Written;
  readonly service: string;
}

const which = { template: text({ required: 'Give the name of a template', max: 80 }) };

const load = async (
  { template: name }: { readonly template: string },
  _stores: object,
  {
    wording,
    policy,
  }: {
    readonly wording: { templates(): readonly TemplateInUse[]; sample(key: string, variant?: string): Written | undefined };
    readonly policy: { readonly service: { readonly name: string } };
  },
): Promise<TemplateInView> => {
  const template = wording.templates().find((each) => templateName(each) === name);
  const sample = template && wording.sample(template.kind.key, template.variant);
  if (template === undefined || sample === undefined) throw new NotFound('template');
  return { template, sample, service: policy.service.name };
};

/** `family-invitation`, `family-invitation.pl`. */
export const templateName = ({ kind, variant }: Pick<TemplateInUse, 'kind' | 'variant'>): string =>
  variant === undefined ? kind.key : `${kind.key}.${variant}`;

export const templateOnSample = defineQuery({
  name: 'preview-letter-template',
  input: z.strictObject(which),
  load,
  allow: (actor) => maySeeTemplates(actor),
  about: () => ({ thing: 'letter-templates' }),
});

/** The same as a file, also in large print. */
export const templateFile = defineQuery({
  name: 'print-letter-template',
  outcome: 'downloaded',
  input: z.strictObject({ ...which, size: choice(PRINT_SIZES, { required: 'Select a size' }) }),
  load: async ({ size, ...rest }, stores: object, asked) => ({ ...(await load(rest, stores, asked)), size, writtenOn: asked.today }),
  allow: (actor) => maySeeTemplates(actor),
  about: () => ({ thing: 'letter-templates' }),
});
