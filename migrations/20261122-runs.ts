import type { Knex } from 'knex';

/** Nightly runs: one row a job and business date. `output` outlives a later failed attempt: the last good set stays. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_run', (table) => {
    table.string('job', 40).notNullable();
    table.string('business_date', 10).notNullable();
    table.string('state', 12).notNullable();
    table.integer('fence').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('lease_until', 24).notNullable();
    table.string('finished_at', 24);
    table.string('output', 120);
    table.string('failure', 200);
    table.primary(['job', 'business_date']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_run');
}
