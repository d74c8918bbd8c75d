/** A case system's content in no vendor's shape: each reader's harness lays it into its own tables. Days are `YYYY-MM-DD`. */
export interface KnownPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly fullName?: string;
  readonly title?: string;
  readonly born?: string;
  readonly died?: string;
  readonly sex?: 'F' | 'M';
  readonly restricted?: boolean;
  /** A child's record, an adult's, or both. */
  readonly record?: 'child' | 'adult' | 'both';
  /** DfE main code. */
  readonly ethnicity?: string;
  readonly language?: string;
  readonly interpreter?: boolean;
  readonly email?: string;
}

export interface KnownRelationship {
  readonly personId: string;
  /** "Mother : Child": the person is the left-hand word. */
  readonly pair: string;
  readonly otherPersonId: string;
  readonly from?: string;
  readonly to?: string;
  readonly parentalResponsibility?: 'Y' | 'N';
  readonly informalCarer?: boolean;
}

export interface KnownAddress {
  readonly personId: string;
  readonly addressId: string;
  readonly text: string;
  readonly postcode?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly contact?: boolean;
  readonly display?: boolean;
  readonly inArea?: boolean;
}

export interface KnownSpell {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  readonly to?: string;
}

export interface KnownStep {
  readonly id: string;
  readonly personIds: readonly string[];
  readonly is:
    | 'child-in-need-plan'
    | 'early-help'
    | 'letter-decision'
    | 'letter'
    | 'application'
    | 'step-down'
    | 'strategy-discussion'
    | 'conference'
    | 'pre-proceedings-meeting'
    | 'enquiry';
  readonly from: string;
  readonly to?: string;
  readonly status?: 'INCOMING' | 'STARTED' | 'REOPENED' | 'COMPLETED' | 'CANCELLED' | 'PROPOSED';
}

export interface KnownCare {
  readonly personId: string;
  readonly from: string;
  readonly to?: string;
  readonly legalStatus?: string;
  readonly placement?: string;
  readonly carerId?: string;
  readonly reasonCeased?: string;
}

export interface KnownCaseRecords {
  readonly persons?: readonly KnownPerson[];
  readonly relationships?: readonly KnownRelationship[];
  readonly addresses?: readonly KnownAddress[];
  readonly telephones?: readonly { readonly personId: string; readonly number: string; readonly type: string }[];
  readonly teams?: readonly { readonly id: string; readonly name: string }[];
  readonly workers?: readonly { readonly id: string; readonly login?: string; readonly firstNames?: string; readonly lastName: string }[];
  readonly roles?: readonly {
    readonly workerId: string;
    readonly teamId: string;
    readonly role: string;
    readonly primary?: boolean;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly allocations?: readonly Omit<KnownSpell & { readonly workerId: string }, 'id'>[];
  /** `code`: the council's own, under which the harness's reader knows `fgc-coordinator`. */
  readonly involvements?: readonly Omit<KnownSpell & { readonly workerId: string; readonly code: 'coordinator' | 'other' }, 'id'>[];
  readonly restrictedAccess?: readonly { readonly personId: string; readonly workerId: string }[];
  readonly merges?: readonly { readonly from: string; readonly to: string }[];
  readonly referrals?: readonly (KnownSpell & { readonly closureReason?: string })[];
  readonly protectionPlans?: readonly KnownSpell[];
  readonly preProceedings?: readonly KnownSpell[];
  readonly steps?: readonly KnownStep[];
  readonly care?: readonly KnownCare[];
  readonly disabilities?: readonly { readonly personId: string; readonly code: string }[];
  readonly needs?: readonly { readonly personId: string; readonly need: string; readonly from: string; readonly to?: string }[];
  readonly completeTo?: { readonly caseRecords?: string; readonly careEpisodes?: string };
}
