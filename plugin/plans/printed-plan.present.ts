import type { Block } from '../core/documents-port';
import { InvalidInput } from '../core/errors';
import type { FileContent, ModulePath, Presented, Presenting } from '../core/page';
import { lines, type Html } from '../core/html';
import { childPlanDocument } from './child-plan-document';
import { onPlan } from './on-plan.present';
import { familyPlanDocument } from './plan-document';
import { printsWithChildsPlan } from './plan-model';
import type { PrintedChildPlan, PrintedPlan } from './printed-plan.query';
import { planPaths } from './plans.paths';

/** The plan as it goes on paper, to read and print from the browser, and the files for each person. */
export function presentPrintedPlan(answer: PrintedPlan, presenting: Presenting): Presented {
  const { plan } = answer;
  const printed = printable(answer);
  return onPlan(answer, presenting, {
    title: 'The plan on paper',
    model: {
      problems: 'problems' in printed ? printed.problems : [],
      blocks: 'blocks' in printed ? printed.blocks.map(readableBlock) : [],
      files: filesOf(answer, 'blocks' in printed && !printsWithChildsPlan(plan, presenting.policy.planModel)),
      printedWith: printsWithChildsPlan(plan, presenting.policy.planModel) ? plan.incorporated?.reference : undefined,
      overview: planPaths.overview(plan.id),
    },
  });
}

function printable({ paper }: PrintedPlan): { readonly blocks: readonly Block[] } | { readonly problems: readonly string[] } {
  try {
    return { blocks: familyPlanDocument(paper).blocks };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { problems: error.problems.map((problem) => problem.message) };
  }
}

function filesOf({ plan, situation }: PrintedPlan, familyPlan: boolean): readonly { readonly text: string; readonly path: ModulePath }[] {
  const own = plan.content.childVersions.filter((version) => version.notGivenBecause === undefined);
  return [
    ...(familyPlan ? [{ text: 'The family’s plan (PDF)', path: planPaths.pdf(plan.id) }] : []),
    ...own.map(({ childId }) => {
      const name = situation.children.find((child) => child.personId === childId)?.firstName ?? 'A child';
      return { text: `${name}’s own version (PDF)`, path: planPaths.childPdf(plan.id, childId) };
    }),
  ];
}

/** A block with its text as markup: broken where the writer broke it. */
type ReadableBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly html: Html }
  | { readonly kind: 'quote'; readonly html: Html; readonly by: string }
  | { readonly kind: 'list'; readonly items: readonly Html[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly html: Html }[] }
  | { readonly kind: 'nothing' };

function readableBlock(block: Block): ReadableBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text };
    case 'paragraph':
      return { kind: 'paragraph', html: lines(block.text) };
    case 'quote':
      return { kind: 'quote', html: lines(block.text), by: block.by };
    case 'list':
      return { kind: 'list', items: block.items.map(lines) };
    case 'table':
      return { kind: 'table', caption: block.caption, head: block.columns.map((column) => column.title), rows: block.rows };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(({ name, value }) => ({ name, html: lines(value) })) };
    default:
      return { kind: 'nothing' };
  }
}

/** Names of files say what they are, and nothing of whom they are about. */
export const familyPlanFile = ({ paper, plan, episode }: PrintedPlan): FileContent => ({
  printed: familyPlanDocument(paper),
  fileName: `family-plan-${episode.reference}-version-${plan.number}.pdf`,
  inline: true,
});

export const childPlanFile = ({ paper, plan, episode }: PrintedChildPlan): FileContent => ({
  printed: childPlanDocument(paper),
  fileName: `childs-plan-${episode.reference}-version-${plan.number}.pdf`,
  inline: true,
});
