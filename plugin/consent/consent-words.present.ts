import { inLocalWords } from '../core/local-words';
import type { Policy } from '../core/policy';
import { AUTHORITY, type Consent, type ConsentForm, type ConsentScope, type GateShutBecause } from './consent';

const FORMS: Readonly<Record<ConsentForm, string>> = {
  'signed-paper': 'In writing, signed on paper',
  'signed-electronically': 'In writing, signed electronically',
  spoken: 'Spoken',
};
const SCOPES: Readonly<Record<ConsentScope, string>> = {
  'hold-meeting': 'Holding the meeting',
  'share-information': 'Sharing the agreed information with the people on the family’s list',
  'send-invitations': 'Sending invitations to them',
  'share-plan': 'Giving the family’s plan to them',
};
const GATE: Readonly<Record<GateShutBecause, string>> = {
  withdrawn: 'It was withdrawn, so it does not let arranging begin.',
  'waits-for-manager': 'A manager has still to decide, so it does not let arranging begin.',
  'not-authorised': 'The manager did not authorise it, so it does not let arranging begin.',
  spoken: 'Spoken consent is kept on record, but it does not let arranging begin: written consent is needed.',
  'no-parental-responsibility':
    'The case record did not show parental responsibility when this was recorded, so it does not let arranging begin. If the case record was put right since, record the consent again.',
  'not-for-the-meeting': 'It is not for holding the meeting, so it does not let arranging begin.',
};
const CONSENT_OPENS = 'It lets arranging begin.';

const SPOKEN_HINT = 'Kept on record, but it does not let arranging begin. Written consent is needed for that.';

/** A manager's authority was given by nobody of the family. */
export const formInWords = (form: Consent['form']): string =>
  form === AUTHORITY ? 'A manager’s authority, because nobody with parental responsibility consents' : FORMS[form];
const scopeInWords = (scope: ConsentScope, policy: Policy): string => inLocalWords(SCOPES[scope], policy);
export const gateInWords = (because: GateShutBecause | undefined): string => (because === undefined ? CONSENT_OPENS : GATE[because]);
export const scopesInWords = ({ scope }: Consent, policy: Policy): readonly string[] => scope.map((each) => scopeInWords(each, policy));

export const formOptions = (Object.entries(FORMS) as [ConsentForm, string][]).map(([value, text]) => ({
  value,
  text,
  hint: value === 'spoken' ? SPOKEN_HINT : undefined,
}));
export const scopeOptions = (policy: Policy) =>
  (Object.keys(SCOPES) as ConsentScope[]).map((value) => ({ value, text: scopeInWords(value, policy) }));
