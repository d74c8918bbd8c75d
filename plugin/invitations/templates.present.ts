import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import { inLocalWords } from '../core/local-words';
import type { FileContent, Presented, Presenting } from '../core/page';
import type { TemplateInUse, Written } from '../core/wording';
import { templatePaths } from './invitations.paths';
import { letterInView } from './printed-letter.present';
import { PRINT_SIZES, type PrintSize } from './print-sizes';
import { templateName, type TemplateInView } from './templates.query';

export function presentTemplates({ templates }: { readonly templates: readonly TemplateInUse[] }, { policy }: Presenting): Presented {
  return {
    title: 'Templates of letters',
    wide: true,
    model: {
      rows: templates.map((each) => ({
        number: each.kind.number,
        name: inLocalWords(each.kind.name, policy),
        path: templatePaths.template(templateName(each)),
        words: inLocalWords(wordsOf(each), policy),
        from: each.from === 'ours' ? 'Came with the module' : 'The council’s own',
        version: each.template.split('/')[1] ?? '',
        changed: each.changedSince,
      })),
    },
  };
}

const READERS = { family: 'For families', child: 'For children', professional: 'For professionals', desk: 'For business support' } as const;
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

function wordsOf({ kind, variant }: TemplateInUse): string {
  if (variant === undefined) return READERS[kind.readers];
  return variant === 'easy-read' ? 'Easy read' : (languages.of(variant) ?? variant);
}

export function presentTemplate(answer: TemplateInView, { policy, today }: Presenting): Presented {
  const { template } = answer;
  const name = inLocalWords(template.kind.name, policy);
  return {
    title: name,
    model: {
      name,
      words: inLocalWords(wordsOf(template), policy),
      version: template.template,
      changed: template.changedSince,
      back: templatePaths.templates(),
      files: PRINT_SIZES.map((size) => ({
        text: size === 'large' ? 'In large print (PDF)' : 'As it is printed (PDF)',
        path: templatePaths.file(templateName(template), size),
      })),
      letter: letterInView(paperOf(answer, today, 'usual')),
    },
  };
}

export function templateContent(answer: TemplateInView & { readonly size: PrintSize; readonly writtenOn: CalendarDay }): FileContent {
  return { printed: paperOf(answer, answer.writtenOn, answer.size), fileName: `${templateName(answer.template)}.pdf`, inline: true };
}

const usualSize = (template: TemplateInUse): PrintedDocument['size'] => (template.kind.readers === 'child' ? 'child' : 'standard');

const paperOf = (
  { template, sample, service }: { readonly template: TemplateInUse; readonly sample: Written; readonly service: string },
  date: CalendarDay,
  size: PrintSize,
): PrintedDocument => ({
  ...sample,
  title: `Sample: ${template.kind.name}`,
  reference: 'SAMPLE',
  date,
  issuer: service,
  size: size === 'large' ? 'large' : usualSize(template),
  footer: `${service}. A sample: nobody’s data`,
});
