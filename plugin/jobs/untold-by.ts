import type { MeasureSettings } from '../../reports/measure-settings';
import { untoldEvents, type CaseSystem } from '../core/case-system';

/** None on record is no figure where the case system does not tell of such things at all. */
export function untoldBy(caseSystem: Pick<CaseSystem, 'knows'>): Pick<MeasureSettings, 'untold'> {
  const untold = untoldEvents(caseSystem);
  return untold.length === 0 ? {} : { untold };
}
