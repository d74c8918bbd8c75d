/**
 * Lets a child process of a test run our TypeScript as jest does: `node -r <this file> <script>.ts`. Where
 * `TYPESCRIPT_CACHE` names a folder, what was compiled once is read from there, so that many children start fast.
 */
const { createHash } = require('node:crypto');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

function compile(filename, source) {
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(source, {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  return code;
}

function compiledOnce(folder, filename, source) {
  const cached = join(folder, createHash('sha256').update(filename).update(source).digest('hex'));
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    const code = compile(filename, source);
    // Under another name first: a child that is killed leaves no half of a file.
    writeFileSync(`${cached}.${process.pid}`, code);
    renameSync(`${cached}.${process.pid}`, cached);
    return code;
  }
}

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const folder = process.env.TYPESCRIPT_CACHE;
  module._compile(folder === undefined ? compile(filename, source) : compiledOnce(folder, filename, source), filename);
};
