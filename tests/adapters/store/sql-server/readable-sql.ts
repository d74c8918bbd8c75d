const WIDTH = 130;
const NEW_LINE =
  /^(?: (?:from|where|inner join|left join|left outer join|order by|group by|having|union|values|set|offset|output)\b|;select @@rowcount)/;

/** One statement in lines that a person can compare: a clause a line, a column of a new table a line. */
export function readableSql(sql: string): string {
  const lines = sql.startsWith('CREATE TABLE') ? columnByColumn(sql) : clauseByClause(sql);
  return lines.flatMap(wrapped).join('\n');
}

/** How deep in brackets each character stands. */
function depths(sql: string): readonly number[] {
  let depth = 0;
  return [...sql].map((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return depth;
  });
}

function clauseByClause(sql: string): readonly string[] {
  const deep = depths(sql);
  const lines: string[] = [];
  let start = 0;
  for (let at = 1; at < sql.length; at += 1) {
    if (deep[at] !== 0 || !NEW_LINE.test(sql.slice(at, at + 24))) continue;
    lines.push(sql.slice(start, at));
    start = at;
  }
  lines.push(sql.slice(start));
  return lines.map((line, index) => (index === 0 || line.startsWith(';') ? line.trim() : `  ${line.trim()}`));
}

function columnByColumn(sql: string): readonly string[] {
  const deep = depths(sql);
  const open = sql.indexOf('(');
  const lines = [sql.slice(0, open + 1)];
  let start = open + 1;
  for (let at = start; at < sql.length; at += 1) {
    if (deep[at] === 1 && sql[at] === ',') {
      lines.push(`  ${sql.slice(start, at + 1).trim()}`);
      start = at + 1;
    }
  }
  return [...lines, `  ${sql.slice(start, -1).trim()}`, ')'];
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const at = Math.max(rest.lastIndexOf(', ', WIDTH), rest.lastIndexOf(' and ', WIDTH));
    if (at <= 8) break;
    const cut = rest[at] === ',' ? at + 1 : at;
    lines.push(rest.slice(0, cut));
    rest = `      ${rest.slice(cut).trimStart()}`;
  }
  return [...lines, rest];
}
