/** Writes docs/policy.md from the policy's own descriptions. Run after a build: `node scripts/write-policy-page.js`. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { policyPage } = require('../dist/plugin/core/policy-page.js');

writeFileSync(join(__dirname, '..', 'docs', 'policy.md'), policyPage());
