/** Jest's own order, but for the longest files, which come first. */
const { createRequire } = require('node:module');
const { longestFirst } = require('./longest-first');

const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromJest('@jest/test-sequencer');

class LongestFirst extends Sequencer {
  async sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's: jest's own order
    return longestFirst(await super.sort(tests));
  }
}

module.exports = LongestFirst;
