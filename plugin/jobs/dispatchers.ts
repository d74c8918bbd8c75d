import type { AllStores } from '../all-stores';
import type { CaseSystem } from '../core/case-system';
import type { DocumentMaker } from '../core/documents-port';
import type { Filing } from '../core/filing-port';
import { filingDispatchers } from './dispatch-filing';
import type { Dispatcher } from './dispatcher';

/** The ways to the outside world. */
export interface WaysOut {
  readonly filing: Filing;
  readonly documents: DocumentMaker;
  readonly caseSystem: CaseSystem;
}

/** Who carries which kind of outbox message. */
export function dispatchers(ways: WaysOut): readonly Dispatcher<AllStores>[] {
  return filingDispatchers(ways);
}
