/** Why a token was not believed: for the log, never for the answer. */
export type TokenRefusal = 'malformed' | 'algorithm' | 'unknown-key' | 'signature' | 'keys-unavailable';

/** What stands in a token whose signature is right. Nothing of it was checked but that the issuer signed it. */
export type TokenRead = { readonly payload: Readonly<Record<string, unknown>> } | { readonly refused: TokenRefusal };

/** Reads the tokens of the one issuer that the settings name (launch.md (b)). Never throws for what a token holds. */
export interface TokenReader {
  read(token: string): Promise<TokenRead>;
}
