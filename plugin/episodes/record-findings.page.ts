import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { decideFinding } from './decide-finding.action';
import { RECORD_FINDING_ROUTES, recordFindingPaths } from './record-findings.paths';
import { presentRecordFinding, presentRecordFindings } from './record-findings.present';
import { recordFinding, recordFindings } from './record-findings.query';

export const recordFindingsPage = definePage({
  path: RECORD_FINDING_ROUTES.list,
  query: recordFindings,
  template: 'parts/parts-page',
  present: presentRecordFindings,
});

export const recordFindingPage = definePage({
  path: RECORD_FINDING_ROUTES.one,
  query: recordFinding,
  template: FORM_PAGE,
  present: presentRecordFinding,
  action: decideFinding,
  next: () => recordFindingPaths.list(),
  done: 'The decision is saved.',
});
