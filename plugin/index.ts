/** All that a host may import. */
export {
  type AuditCheck,
  type AuditExportAsked,
  caseSystemLoginFrom,
  checkAuditExport,
  createFamilyMeetings,
  examine,
  type Finding,
  reportsFromExtract,
  type ExtractImported,
  type ExtractRead,
  type ExtractToRead,
  type Explanation,
  type FigureToExplain,
  type FamilyMeetings,
  type Health,
} from './module';
export {
  OptionsRefused,
  type FamilyMeetingsOptions,
  type FilingByHandOptions,
  type FilingFolderOptions,
  type CaseSystemOptions,
  type ExtractOptions,
  type MosaicOptions,
  type NotifyLettersOptions,
  type NotifyOptions,
  type SmtpOptions,
  type SqliteStoreOptions,
  type SsdOptions,
  type SqlServerStoreOptions,
} from './options';
export { signLaunch, type LaunchClaims, type LaunchKey } from './web/signed-launch';
export type { FramedPage, HostFrame } from './web/page-frame';
export { day, dayInLondon, parseDay, type CalendarDay } from './core/calendar-day';
export type * from './core/case-system';
export { CaseRecordUnreadable } from './core/case-system';
export type { Clock, Ids } from './core/clock';
export type { Delivery, DeliveryResult, OutgoingMessage } from './core/delivery-port';
export type { HttpFilingLogin, HttpFilingRequest, HttpFilingSettings } from './core/http-filing-settings';
export type { Filing, FilingAcknowledgement, FilingItem, FilingResult } from './core/filing-port';
export { CaseSystemUnavailable } from './core/errors';
export type { ChildSummary, ProcessSummary } from './core/child-summary';
export type { LaunchOptions, LaunchTokenOptions, SignOnOptions } from './core/launch-options';
export type { Log } from './core/log';
export type { PolicyInput } from './core/policy';
export type { CaseRecordsConnection, SqlServerConnection } from './core/sql-server-connection';
