/** The council's own single sign-on, by which a worker proves who they are at our door (launch.md (a) 1; OpenID Connect Core 1.0). */
export interface SignOn {
  /** Where the worker is sent. @throws SignOnUnavailable */
  begin(asked: SignOnAsked): Promise<URL>;
  /**
   * Who came back.
   * @param returned the address on which they came back, with what the service put into it
   * @throws SignOnRefused with a code for the log; SignOnUnavailable
   */
  finish(returned: URL, asked: SignOnAsked): Promise<SignedOn>;
}

/** What makes an answer ours: made for one browser and one sign-on. */
export interface SignOnAsked {
  /** The address that the service sends the worker back to, as it is registered there. */
  readonly returnTo: URL;
  readonly state: string;
  readonly nonce: string;
  /** For PKCE (RFC 7636): 43 to 128 characters. */
  readonly verifier: string;
}

export interface SignedOn {
  /** The worker's login in the case system. */
  readonly loginId: string;
}

/** The service does not answer, or not as its own description says. */
export class SignOnUnavailable extends Error {
  override readonly name = 'SignOnUnavailable';
}

/** The answer proves nobody. */
export class SignOnRefused extends Error {
  override readonly name = 'SignOnRefused';
  constructor(readonly code: string) {
    super(`The single sign-on's answer was not accepted: ${code}`);
  }
}
