import type { PlanContent } from './plan';
import { partOf, type WrittenSection } from './plan-section';

/** What the family types itself, on the device that was handed to it. None of it is a professional's. */
export const FAMILY_PARTS = ['aim', 'decisions', 'contingency', 'monitoring'] as const satisfies readonly WrittenSection[];
export type FamilyPart = (typeof FAMILY_PARTS)[number];

/** What the family typed, with what professionals wrote in the same part left as it is. */
export function withFamilyPart(part: FamilyPart, typed: Partial<PlanContent>, now: PlanContent): Partial<PlanContent> {
  const { aim, decisions, familyContingency, monitoring, nominatedFamilyMember } = typed;
  switch (part) {
    case 'aim':
      return { aim };
    case 'decisions':
      return { decisions };
    case 'contingency':
      return { ...partOf('contingency', now), familyContingency };
    case 'monitoring':
      return { ...partOf('monitoring', now), monitoring, nominatedFamilyMember };
  }
}
