import { createCanvas } from '@napi-rs/canvas';

/** Okabe and Ito's colours, told apart by people who are colour-blind; the patterns tell them apart in grey print. */
const FILLS = [
  { colour: '#0072B2', pattern: 'solid' },
  { colour: '#E69F00', pattern: 'diagonal' },
  { colour: '#009E73', pattern: 'dots' },
  { colour: '#D55E00', pattern: 'lines' },
] as const;

const TILE = 10;

export const INK = '#1d1d1b';

export const seriesColour = (at: number): string => FILLS[at % FILLS.length]?.colour ?? INK;

/** A fill for bars: the colour itself, or a tile of it with white marks. */
export function seriesFill(at: number): CanvasPattern | string {
  const fill = FILLS[at % FILLS.length];
  if (fill === undefined || fill.pattern === 'solid') return seriesColour(at);
  const tile = createCanvas(TILE, TILE);
  const context = tile.getContext('2d');
  context.fillStyle = fill.colour;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = '#ffffff';
  context.fillStyle = '#ffffff';
  context.lineWidth = 2;
  if (fill.pattern === 'dots') {
    context.beginPath();
    context.arc(TILE / 2, TILE / 2, 1.8, 0, 2 * Math.PI);
    context.fill();
  }
  if (fill.pattern === 'lines') line(0, TILE / 2, TILE, TILE / 2);
  if (fill.pattern === 'diagonal') {
    line(0, TILE, TILE, 0);
    line(-1, 1, 1, -1);
    line(TILE - 1, TILE + 1, TILE + 1, TILE - 1);
  }
  return context.createPattern(tile, 'repeat') ?? seriesColour(at);

  function line(fromX: number, fromY: number, toX: number, toY: number): void {
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
}

/** Pale enough for the curve and its dashed edges to stand out, in grey as well. */
export const bandFill = (): string => '#dce9f2';
