import { Transform } from 'node:stream';

const RETURN = 0x0d;
const FEED = 0x0a;

/** Windows' line ends as plain ones: the parser counts a pair inside a quoted cell as two lines, and rows would be told by wrong numbers. */
export function plainLineEnds(): Transform {
  let held = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = held ? Buffer.concat([Buffer.of(RETURN), chunk]) : chunk;
      held = bytes.at(-1) === RETURN;
      const whole = held ? bytes.subarray(0, -1) : bytes;
      done(
        null,
        whole.filter((byte, at) => byte !== RETURN || whole[at + 1] !== FEED),
      );
    },
    flush(done) {
      done(null, held ? Buffer.of(RETURN) : undefined);
    },
  });
}
