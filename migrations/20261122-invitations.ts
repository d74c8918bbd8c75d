import type { Knex } from 'knex';

/** Requests to business support, one letter a person, and what became of each. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_invitation_request', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('meeting_id', 32).notNullable();
    table.string('occasion', 20).notNullable().defaultTo('invitation');
    table.text('particulars');
    table.integer('revision').notNullable();
    table.string('reference', 40).notNullable();
    table.string('status', 20).notNullable().index();
    table.string('requested_by', 48).notNullable();
    table.string('requested_on', 10).notNullable();
    table.string('send_by', 10).notNullable();
    table.boolean('book_venue').notNullable();
    table.string('news', 20);
    table.string('news_was_on', 10);
    table.string('venue_booked_on', 10);
    table.string('venue_booked_by', 48);
    table.string('released_on', 10);
    table.string('released_by', 48);
    table.text('meeting').notNullable();
    table.text('words').notNullable();
    table.integer('version').notNullable();
    table.unique(['meeting_id', 'occasion', 'revision']);
  });
  await knex.schema.createTable('fm_invitation', (table) => {
    table.string('id', 32).primary();
    table.string('request_id', 32).notNullable().references('id').inTable('fm_invitation_request').index();
    table.string('episode_id', 32).notNullable();
    table.string('meeting_id', 32).notNullable();
    table.string('member_id', 32).notNullable();
    table.string('person_id', 48);
    table.string('occasion', 20).notNullable().defaultTo('invitation');
    table.integer('revision').notNullable();
    table.string('kind', 20).notNullable();
    table.string('state', 20).notNullable();
    table.string('way', 20);
    table.string('released_by', 48);
    table.boolean('check_needed').notNullable();
    table.string('checked_by', 48);
    table.string('checked_by_name', 200);
    table.string('checked_on', 10);
    table.string('handing_over_since', 24);
    table.string('sent_on', 10);
    table.string('chased_on', 10);
    table.string('failure', 20);
    table.string('failure_detail', 500);
    table.text('words').notNullable();
    table.text('addressee');
    table.text('answer');
    table.text('pack');
    table.integer('version').notNullable();
    table.unique(['meeting_id', 'member_id', 'occasion', 'revision']);
  });
  await knex.schema.createTable('fm_invitation_event', (table) => {
    table.string('id', 32).primary();
    table.string('invitation_id', 32).notNullable().references('id').inTable('fm_invitation').index();
    table.string('at', 24).notNullable();
    table.string('what', 20).notNullable();
    table.string('by_name', 200);
    table.string('detail', 500);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_invitation_event', 'fm_invitation', 'fm_invitation_request']) await knex.schema.dropTable(table);
}
