/**
 * A fraction to one decimal, half up, from the exact fraction (A23): 1/16 of 100 is 6.3, which floating-point rounding may miss.
 * Both parts whole and not negative, the denominator not 0.
 */
export function oneDecimal(numerator: number | bigint, denominator: number | bigint): number {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  return Number((above * 20n + below) / (below * 2n)) / 10;
}

export const percentage = (numerator: number | bigint, denominator: number | bigint): number =>
  oneDecimal(BigInt(numerator) * 100n, denominator);
