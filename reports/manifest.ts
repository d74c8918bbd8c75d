import type { CalendarDay } from '../plugin/core/calendar-day';
import { CATALOGUE, type CatalogueEntry } from './catalogue';
import { alternativeText } from './charts/chart-words';
import { configHash, type MeasureSettings } from './measure-settings';
import type { NotProduced, ProducedReport, ReportFile } from './produced';

/** What goes into manifest.json: what was made, from what, by which definitions. It holds no time of day: two equal runs write equal manifests. */
export interface Manifest {
  readonly as_at: CalendarDay;
  readonly config_hash: string;
  readonly reports: readonly ManifestReport[];
  readonly not_produced: readonly NotProduced[];
  readonly files: readonly ManifestFile[];
  readonly charts: readonly ManifestChart[];
  readonly definitions: readonly CatalogueEntry[];
}

export interface ManifestReport {
  readonly report: string;
  readonly data_to: CalendarDay;
  readonly published_grain: string;
  /** The day on which the publishable figures were released. */
  readonly published_as_at: CalendarDay;
}

export interface ManifestFile {
  readonly name: string;
  readonly report: string;
  readonly audience: ReportFile['audience'];
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Lines below the header, of a CSV file. */
  readonly rows?: number;
}

export interface ManifestChart {
  readonly name: string;
  readonly report: string;
  readonly title: string;
  readonly reading: string;
  readonly alternative_text: string;
  readonly note: string;
}

export interface ManifestParts {
  readonly asAt: CalendarDay;
  readonly settings: MeasureSettings;
  readonly files: readonly ReportFile[];
  readonly reports: readonly ProducedReport[];
  readonly notProduced: readonly NotProduced[];
}

export function manifestOf({ asAt, settings, files, reports, notProduced }: ManifestParts): Manifest {
  return {
    as_at: asAt,
    config_hash: configHash(settings),
    reports: reports.map(({ report, dataTo, publishedAsAt }) => ({
      report: report.id,
      data_to: dataTo,
      published_grain: report.publishedGrain,
      published_as_at: publishedAsAt,
    })),
    not_produced: notProduced,
    files: files.map(fileEntry),
    charts: reports.flatMap(({ charts }) =>
      charts.map((chart) => ({
        name: chart.name,
        report: chart.report,
        title: chart.title,
        reading: chart.reading,
        alternative_text: alternativeText(chart),
        note: chart.note,
      })),
    ),
    definitions: CATALOGUE,
  };
}

const fileEntry = ({ name, report, audience, mediaType, bytes, sha256, rows }: ReportFile): ManifestFile => ({
  name,
  report,
  audience,
  media_type: mediaType,
  bytes,
  sha256,
  rows,
});
