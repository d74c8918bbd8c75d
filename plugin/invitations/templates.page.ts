import { defineDownload, definePage } from '../core/page';
import { TEMPLATE_ROUTES } from './invitations.paths';
import { presentTemplate, presentTemplates, templateContent } from './templates.present';
import { templateFile, templateOnSample, templates } from './templates.query';

export const templatesPage = definePage({
  path: TEMPLATE_ROUTES.templates,
  query: templates,
  template: 'invitations/templates',
  present: presentTemplates,
});

export const templatePage = definePage({
  path: TEMPLATE_ROUTES.template,
  query: templateOnSample,
  template: 'invitations/template',
  present: presentTemplate,
});

export const templateDownload = defineDownload({ path: TEMPLATE_ROUTES.file, query: templateFile, content: templateContent });
