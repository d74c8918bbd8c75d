/** What stands at one place of a chart: a number, or a symbol in an empty slot, or nothing. */
export type PictureFigure = number | string | undefined;

export interface PictureSeries {
  readonly label: string;
  readonly values: readonly PictureFigure[];
}

/** A chart as it is drawn: no more than what its table says. */
export interface ChartPicture {
  readonly title: string;
  /** `steps`: each figure holds until the next. */
  readonly kind: 'columns' | 'bars' | 'steps';
  /** What the labels are: "Quarter". */
  readonly across: string;
  readonly labels: readonly string[];
  /** What the values are: "% of children". */
  readonly measured: string;
  readonly isPercent: boolean;
  readonly series: readonly PictureSeries[];
  /** Written under the axis, a figure a label: children at risk. */
  readonly under?: PictureSeries;
  /** Drawn as a shaded band about a curve, from low to high. */
  readonly band?: { readonly label: string; readonly low: readonly PictureFigure[]; readonly high: readonly PictureFigure[] };
  /** Stands at the foot: what nobody may conclude from it. A picture is passed on without its page. */
  readonly caveat?: string;
  /** Stands in the picture itself: "OFFICIAL-SENSITIVE". */
  readonly marking?: string;
}

/** Draws a chart of a page that is not among the night's pictures: of one team, of one measure. */
export interface ChartDrawing {
  /**
   * PNG, 1000 × 560 pixels; the same picture always gives the same bytes.
   * @param symbol what the council writes for a hidden figure.
   */
  png(picture: ChartPicture, symbol: string): Promise<Uint8Array>;
}
