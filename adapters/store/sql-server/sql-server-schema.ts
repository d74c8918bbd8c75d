import MssqlColumnCompiler from 'knex/lib/dialects/mssql/schema/mssql-columncompiler';
import MssqlTableCompiler from 'knex/lib/dialects/mssql/schema/mssql-tablecompiler';

/**
 * Ids, keys, codes and days are told apart letter by letter, whatever the council's database makes of case and accents, and
 * sort as they do on SQLite and in our own code.
 */
const EXACT = 'Latin1_General_100_BIN2';

export class SqlServerColumn extends MssqlColumnCompiler {
  override varchar(length: unknown): string {
    return `${super.varchar(length)} collate ${EXACT}`;
  }
}

/** knex forgets the schema where one table refers to another. */
export class SqlServerTable extends MssqlTableCompiler {
  override foreign(data: { readonly inTable: string }): void {
    const inTable = this.schemaNameRaw === undefined ? data.inTable : `${this.schemaNameRaw}.${data.inTable}`;
    super.foreign({ ...data, inTable });
  }
}
