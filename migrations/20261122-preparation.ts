import type { Knex } from 'knex';

/** The pre-meeting agreement: one an episode. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_agreement', (table) => {
    // The episode's own id: there is one agreement for each.
    table.string('id', 32).primary().references('id').inTable('fm_episode');
    table.text('who_takes_part').notNullable();
    table.text('venue').notNullable();
    table.text('information_shared').notNullable();
    table.text('information_not_shared');
    table.text('key_issues').notNullable();
    table.text('findings');
    table.string('explained_on', 10);
    table.text('questions').notNullable();
    table.text('bottom_lines').notNullable();
    table.text('bottom_lines_because');
    table.string('agreed_by', 200).notNullable();
    table.string('agreed_on', 10).notNullable();
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_agreement');
}
