import type { PrintedDocument } from '../../plugin/core/documents-port';

/** Points, 72 to the inch, as PDF counts. */
export const MILLIMETRE = 72 / 25.4;

export const PAGE = { width: 595.28, height: 841.89, side: 20 * MILLIMETRE, top: 16 * MILLIMETRE, bottom: 12 * MILLIMETRE } as const;

/** Where the address stands on the first page. */
export interface EnvelopeWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
  /** The sender beside it begins no further left than this. */
  readonly clearTo?: number;
}

/** The window of a DL envelope on a sheet folded in three: 20 mm from the left, 50 mm from the top. */
export const WINDOW: EnvelopeWindow = { left: 20 * MILLIMETRE, top: 50 * MILLIMETRE, width: 88 * MILLIMETRE, bottom: 88 * MILLIMETRE };

/**
 * Where GOV.UK Notify looks for the address of a finished letter (its letter specification): 24.6 mm from the left, 39.5 mm from the
 * top, 95.4 mm wide and 26.8 mm high. What else stood there would be read as a part of the address.
 */
export const NOTIFY_WINDOW: EnvelopeWindow = {
  left: 24.7 * MILLIMETRE,
  top: 39.6 * MILLIMETRE,
  width: 95 * MILLIMETRE,
  bottom: 66.2 * MILLIMETRE,
  clearTo: 122 * MILLIMETRE,
};

export const INK = { text: '#0b0c0c', soft: '#484949', line: '#8a8d8f', shade: '#eef1f3', accent: '#1d3f6e' } as const;

export interface PageStyle {
  readonly body: number;
  readonly heading: readonly [number, number, number];
  readonly small: number;
  readonly table: number;
  readonly footer: number;
  /** Height of a line for a size of 1. */
  readonly leading: number;
}

/** 12 point is the least for clear print and 18 for large print; large print has nothing smaller, the footer included. */
const STYLES: Readonly<Record<PrintedDocument['size'], PageStyle>> = {
  standard: { body: 12, heading: [20, 15, 12.5], small: 12, table: 12, footer: 9.5, leading: 1.28 },
  child: { body: 15, heading: [26, 19, 16], small: 14, table: 15, footer: 10, leading: 1.42 },
  large: { body: 18, heading: [26, 22, 19], small: 18, table: 18, footer: 18, leading: 1.36 },
};

export const styleFor = (size: PrintedDocument['size']): PageStyle => STYLES[size];
