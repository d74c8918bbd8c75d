import type { ReportShown } from './report-pages';

/** Of a set in a ZIP. */
export const folderOfSet = ({ asAt }: Pick<ReportShown, 'asAt'>): string => `family-meetings-reports-${asAt}`;
