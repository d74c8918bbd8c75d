/** Rules of this house that no ready-made linter rule knows. Used by .oxlintrc.json; tested by tests/house/lint-rules.test.ts. */

const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name;
const nameOf = (property) => (property.type === 'Identifier' ? property.name : property.value);

const HANDED_IN = 'is handed in (plugin/core/clock.ts), so that a test can choose it and two reports of one night agree.';

/** `Date.now`, `Math.random` and `randomUUID` however they are reached, and `new Date()` of nothing. */
const timeAndChanceAreHandedIn = {
  create(context) {
    const report = (node, what) => context.report({ node, message: `${what} ${HANDED_IN}` });
    const reportDateOfNothing = (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) report(node, 'The present moment');
    };
    return {
      NewExpression: reportDateOfNothing,
      CallExpression: reportDateOfNothing,
      MemberExpression(node) {
        const property = nameOf(node.property);
        if (isNamed(node.object, 'Date') && property === 'now') report(node, 'The present moment');
        if (isNamed(node.object, 'Math') && property === 'random') report(node, 'Chance');
        if (property === 'randomUUID') report(node, 'A new id');
      },
      ImportSpecifier(node) {
        if (nameOf(node.imported) === 'randomUUID') report(node, 'A new id');
      },
      ObjectPattern(node) {
        for (const { key } of node.properties) if (key && nameOf(key) === 'randomUUID') report(key, 'A new id');
      },
    };
  },
};

/** Two modules with two sets of options run in one process: what a file remembers, both would share. */
const noModuleState = {
  create: (context) => ({
    Program(program) {
      for (const statement of program.body) {
        const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const' || declaration.declare) continue;
        context.report({ node: declaration, message: 'A file keeps no state: two modules in one process would share it.' });
      }
    },
  }),
};

const AT_ONCE = new Set(['all', 'allSettled', 'race', 'any']);

/** On SQL Server, queries sent at once on one transaction wait in a queue that other connections also read. */
const oneQueryAtATimeOnATransaction = {
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || !isNamed(callee.object, 'Promise') || !AT_ONCE.has(nameOf(callee.property))) return;
      const handed = node.arguments.map((argument) => context.sourceCode.getText(argument)).join();
      if (/\b(?:trx|tx|transaction)\b/i.test(handed)) {
        context.report({ node, message: 'One query at a time on a transaction: await each in turn.' });
      }
    },
  }),
};

module.exports = {
  meta: { name: 'house' },
  rules: {
    'time-and-chance-are-handed-in': timeAndChanceAreHandedIn,
    'no-module-state': noModuleState,
    'one-query-at-a-time-on-a-transaction': oneQueryAtATimeOnATransaction,
  },
};
