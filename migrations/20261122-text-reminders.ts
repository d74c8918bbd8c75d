import type { Knex } from 'knex';

/** Text messages before a meeting: one a person, meeting and revision, and who wants none. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_text_reminder', (table) => {
    table.string('id', 32).primary();
    table.string('invitation_id', 32).notNullable().references('id').inTable('fm_invitation');
    table.string('meeting_id', 32).notNullable();
    table.string('member_id', 32).notNullable().index();
    table.integer('revision').notNullable();
    table.string('mobile', 20);
    table.string('state', 20).notNullable();
    table.string('chosen_by', 48).notNullable();
    table.string('handing_over_since', 24);
    table.string('sent_on', 10);
    table.string('detail', 500);
    table.integer('version').notNullable();
    table.unique(['meeting_id', 'member_id', 'revision']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_text_reminder');
}
