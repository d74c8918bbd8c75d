import type { Knex } from 'knex';

/** Every try at a night's run: who asked, how long it took, what it made, what changed since the set before. Kept when the run is tried again. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_run_attempt', (table) => {
    table.string('job', 40).notNullable();
    table.string('business_date', 10).notNullable();
    table.integer('fence').notNullable();
    table.string('state', 12).notNullable();
    table.string('asked_by', 60).notNullable();
    table.string('started_at', 24).notNullable();
    table.string('finished_at', 24);
    table.string('output', 120);
    table.string('failure', 200);
    table.text('made');
    table.text('changes');
    table.primary(['job', 'business_date', 'fence']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_run_attempt');
}
