import { element, text } from './svg-element';

/** Of everything drawn; dark enough on white and in grey print. */
export const INK = '#0b0c0c';

interface Picture {
  /** Of the ids inside; another one for each picture on a page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** A picture that stands on its own in a page: on white, named and described for who cannot see it. */
export function svgPicture({ id, title, description, width, height }: Picture, ...drawn: readonly string[]): string {
  const safeId = id.replace(/[^A-Za-z0-9_-]/gu, '-');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${safeId}-title ${safeId}-desc`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': 'Arial, Helvetica, "DejaVu Sans", sans-serif',
      fill: INK,
    },
    element('title', { id: `${safeId}-title` }, text(title)),
    element('desc', { id: `${safeId}-desc` }, text(description)),
    element('rect', { width, height, fill: '#ffffff' }),
    ...drawn,
  );
}
