/**
 * Tests run in the process's own realm instead of one made for each file: `instanceof` means the same on both sides of every call,
 * as it does in production, and what was loaded for one file serves the next (see runtime.js). What a file leaves on the globals
 * is taken away when it ends.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { createRequire } = require('node:module');

/** Jest's own packages, whose place under node_modules is npm's to choose. */
const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const fromRunner = createRequire(createRequire(fromJest.resolve('jest-config')).resolve('jest-environment-node'));
const { LegacyFakeTimers, ModernFakeTimers } = fromRunner('@jest/fake-timers');
const { ModuleMocker } = fromRunner('jest-mock');

/** Storages that were entered: node asks each of them at every promise, for as long as the process lives, unless it is disabled. */
let entered = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  entered.add(this);
  return Reflect.apply(run, this, given);
};

const descriptorsOf = (object) => new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]));

/** Puts an object's own properties back to what they were. */
function putBack(object, descriptors) {
  for (const key of Reflect.ownKeys(object)) if (!descriptors.has(key)) Reflect.deleteProperty(object, key);
  for (const [key, was] of descriptors) {
    const is = Object.getOwnPropertyDescriptor(object, key);
    if (is?.value !== was.value || is?.get !== was.get) Reflect.defineProperty(object, key, was);
  }
}

class OwnRealm {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.enteredBefore = entered;
    entered = new Set();
    this.globalsWere = descriptorsOf(globalThis);
    this.variablesWere = { ...process.env };
    this.exitWas = process.exit;
    // A failing test's stack is worth more than node's ten lines.
    Error.stackTraceLimit = 100;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timerConfig = { idToRef: (timer) => timer, refToId: (timer) => timer };
    this.fakeTimers = new LegacyFakeTimers({ config: projectConfig, global: globalThis, moduleMocker: this.moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const storage of entered) storage.disable();
    entered = this.enteredBefore;
    process.exit = this.exitWas;
    for (const name of Object.keys(process.env)) if (!(name in this.variablesWere)) delete process.env[name];
    Object.assign(process.env, this.variablesWere);
    putBack(globalThis, this.globalsWere);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Compiled without a context of its own, by runtime.js. */
  getVmContext() {
    return null;
  }
}

module.exports = OwnRealm;
