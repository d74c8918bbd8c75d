import type { PersonId } from '../../../plugin/core/case-system';
import type { CareRow } from './care-chain';
import type { CaseCodes } from './case-codes';
import type { ReferralRow } from './referrals';
import type { MergeLink } from './same-person';

/** SSDA903: adopted, application unopposed; adopted, consent dispensed with. */
const ADOPTED = ['E11', 'E12'];

/** The persons whose record ends with an adoption, by how care ended or why the case was closed. */
export function adoptedPersons(
  care: readonly CareRow[],
  referrals: readonly ReferralRow[],
  { adoptionReasons }: Pick<CaseCodes, 'adoptionReasons'>,
): ReadonlySet<PersonId> {
  return new Set([
    ...care.filter((row) => ADOPTED.includes(row.placementReasonCeased ?? '')).map((row) => row.personId),
    ...referrals.filter((row) => adoptionReasons.includes(row.closureReason ?? '')).map((row) => row.personId),
  ]);
}

/**
 * Links without those of a record that ends with an adoption. The child's new record leads nowhere back (mosaic-records 1.5): a
 * merge or a mark of a duplicate between the two is somebody's slip, and would show one family the other.
 */
export async function withoutAdopted(
  links: readonly MergeLink[],
  adoptedAmong: (ids: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>,
): Promise<readonly MergeLink[]> {
  if (links.length === 0) return links;
  const adopted = await adoptedAmong([...new Set(links.flatMap(({ from, to }) => [from, to]))]);
  return adopted.size === 0 ? links : links.filter(({ from, to }) => !adopted.has(from) && !adopted.has(to));
}
