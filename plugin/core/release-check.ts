import { contactReader, type ContactRules } from './contact-details';
import { InvalidInput, type Problem } from './errors';

/** One text that would be printed: where it comes from, and what to call that place to the person who releases it. */
export interface PrintedText {
  readonly field: string;
  readonly place: string;
  readonly text: string | undefined;
}

export const cannotBeReleased = (field: string, because: string): Problem => ({ field, message: `Cannot be released: ${because}` });

/** A field without which the letter makes no sense. */
export function missing(field: string, value: unknown, what: string): readonly Problem[] {
  const empty =
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
  return empty ? [cannotBeReleased(field, `${what} is missing`)] : [];
}

/** Contact details in free text. The problem says where they stand and never repeats them. */
export function contactProblems(texts: readonly PrintedText[], rules: ContactRules): readonly Problem[] {
  const contactsIn = contactReader(rules);
  return texts.flatMap(({ field, place, text }) =>
    contactsIn(text ?? '').map((kind) =>
      cannotBeReleased(
        field,
        `${/^[ae]/.test(kind) ? 'an' : 'a'} ${kind} stands in ${place}. Take it out: nobody’s contact details are printed`,
      ),
    ),
  );
}

/** @throws InvalidInput with every problem at once */
export function releaseOnlyWithout(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems);
}
