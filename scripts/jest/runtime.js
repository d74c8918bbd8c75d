/**
 * Jest's way of loading modules, which loads everything anew for every test file. Here a worker loads each package, and each of our own modules
 * that may not keep state (house/no-module-state holds them to it), once for all of its files, as a host does. Tests and what they
 * are built with are loaded anew.
 */
const Module = require('node:module');
const path = require('node:path');
const { compileFunction } = require('node:vm');

const ROOT = path.join(__dirname, '..', '..');
const fromJest = Module.createRequire(require.resolve('jest'));
const fromRunner = Module.createRequire(Module.createRequire(fromJest.resolve('@jest/core')).resolve('jest-runner'));
const { default: Runtime } = fromRunner('jest-runtime');

const SHARED = ['node_modules', 'plugin', 'reports', 'adapters', 'migrations'].map((folder) => path.join(ROOT, folder) + path.sep);
const isShared = (file) => SHARED.some((folder) => file.startsWith(folder));

/** Where the lines of compiled modules stood, of all that any file of this worker loaded. */
const sourceMaps = new Map();
/** Compiles as jest is told to, and keeps what it compiled on disk as jest does. */
let compiler;

Module._extensions['.ts'] = (module, file) => module._compile(compiler.transform(file), file);

class LoadsOnce extends Runtime {
  constructor(...given) {
    super(...given);
    compiler = this.transformCache;
    compiler.sourceMaps = sourceMaps;
    this.executor.compile = (source, file) => compileFunction(source, this.executor.injectedModuleParameters, { filename: file });
  }

  requireModuleOrMock(from, name) {
    if (Module.isBuiltin(name)) return super.requireModuleOrMock(from, name);
    const load = Module.createRequire(from);
    const file = resolved(load, name);
    return file !== undefined && isShared(file) ? load(file) : super.requireModuleOrMock(from, name);
  }

  /** The process is the worker's own, and nothing on it is replaced for one file. */
  installGetBuiltinModule() {}
}

function resolved(load, name) {
  try {
    return load.resolve(name);
  } catch {
    return undefined;
  }
}

module.exports = LoadsOnce;
