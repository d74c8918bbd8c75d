/**
 * A fraction to one decimal, half up, from the exact fraction (A23): 1/16 of 100 is 6.3, which floating-point rounding may miss.
 * Both parts whole and not negative, the denominator not 0.
 */
export function oneDecimal(numerator: number | bigint, denominator: number | bigint): number {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const [above, below] = [numerator * 20 + denominator, denominator * 2];
    // As exact, and many times as quick: whole numbers this small lose nothing.
    if (above <= Number.MAX_SAFE_INTEGER) return (above - (above % below)) / below / 10;
  }
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  return Number((above * 20n + below) / (below * 2n)) / 10;
}

export const percentage = (numerator: number | bigint, denominator: number | bigint): number =>
  typeof numerator === 'number' && numerator < LARGE
    ? oneDecimal(numerator * 100, denominator)
    : oneDecimal(BigInt(numerator) * 100n, denominator);

const LARGE = 2 ** 40;
