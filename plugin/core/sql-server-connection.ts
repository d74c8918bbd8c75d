import { z } from 'zod';

/** How SQL Server is reached. A wrong login, name or address shows at the first statement, as `health()` tells. */
export interface SqlServerConnection {
  readonly server: string;
  /** Default 1433. */
  readonly port?: number;
  readonly database: string;
  /** For our own tables the running login; another one, for `migrate` alone, may change them. For case records one that may only read. */
  readonly user: string;
  readonly password: string;
  /** Default true. With `false` names, notes and the password itself travel in plain text. */
  readonly encrypt?: boolean;
  /** Default false: the server's certificate must be one that this machine trusts. */
  readonly trustServerCertificate?: boolean;
  /** Connections at most; default 10, and 4 for case records, whose server has other users. */
  readonly maxConnections?: number;
  /** Milliseconds for one statement, default 15,000. */
  readonly requestTimeout?: number;
  /** Milliseconds for opening a connection, and for waiting until one is free; default 10,000, and 5,000 for case records. */
  readonly connectTimeout?: number;
}

/** What a statement on case records sees of changes that others make meanwhile. */
export const READING_ISOLATIONS = ['read committed', 'snapshot'] as const;

/** SQL Server that is only read from. */
export interface CaseRecordsConnection extends SqlServerConnection {
  /** Default true: the connection says that it only reads, so that an availability group may have a replica serve it. */
  readonly readOnlyIntent?: boolean;
  /**
   * Default 'read committed'. With 'snapshot' no reading waits for a writer, nor a writer for a reading; the database
   * administrator must have allowed it on that database (`ALLOW_SNAPSHOT_ISOLATION`), or every reading is refused.
   */
  readonly isolation?: (typeof READING_ISOLATIONS)[number];
}

const text = (right: string) => z.string(right).trim().min(1, right);
const positive = (right: string) => z.int(right).min(1, right).optional();
const yesOrNo = z.boolean('give true or false').optional();

const connection = {
  server: text('give the name of the database server'),
  port: positive('give the port as a number'),
  database: text('give the name of the database'),
  user: text('give the login'),
  password: text('give the password of the login'),
  encrypt: yesOrNo,
  trustServerCertificate: yesOrNo,
  maxConnections: positive('give a number of connections of 1 or more'),
  requestTimeout: positive('give a number of milliseconds'),
  connectTimeout: positive('give a number of milliseconds'),
};

const WHOLE = 'give { server, database, user, password }';
export const sqlServerConnection = z.strictObject(connection, WHOLE);
export const caseRecordsConnection = z.strictObject(
  {
    ...connection,
    readOnlyIntent: yesOrNo,
    isolation: z.enum(READING_ISOLATIONS, "give 'read committed' or 'snapshot'").optional(),
  },
  WHOLE,
);
