import type { PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { isPreProceedings } from './is-pre-proceedings';

/** Whether any of these children is in pre-proceedings today. */
export async function anyInPreProceedings(
  childIds: readonly PersonId[],
  { caseSystem, today }: Pick<Asked, 'caseSystem' | 'today'>,
): Promise<boolean> {
  const regimes = await caseSystem.regimesOfEach(childIds);
  return [...regimes.values()].some((spells) => isPreProceedings(spells, today));
}
