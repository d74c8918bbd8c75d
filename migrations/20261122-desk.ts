import type { Knex } from 'knex';

/** The desk of business support: the register of venues, who has taken which task, what is booked, and links to answer by. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_venue', (table) => {
    table.string('id', 32).primary();
    table.string('name', 120).notNullable().unique();
    table.text('address').notNullable();
    table.text('access');
    table.integer('capacity');
    table.string('cost', 200);
    table.string('contact', 200);
    table.text('suitable_for');
    table.text('not_for');
    table.string('retired_on', 10);
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_desk_taking', (table) => {
    table.string('request_id', 32).notNullable().references('id').inTable('fm_invitation_request');
    table.string('kind', 20).notNullable();
    table.string('worker_id', 48).notNullable();
    table.string('worker_name', 200).notNullable();
    table.string('taken_at', 24).notNullable();
    table.primary(['request_id', 'kind']);
  });
  await knex.schema.createTable('fm_booking', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().index();
    table.string('request_id', 32).notNullable().references('id').inTable('fm_invitation_request');
    table.string('what', 20).notNullable();
    table.string('meeting_on', 10).notNullable().index();
    table.string('from_time', 5).notNullable();
    table.string('until_time', 5).notNullable();
    table.string('venue_id', 32).references('id').inTable('fm_venue').index();
    table.text('member_ids').notNullable();
    table.string('details', 300);
    table.string('booked_by', 48).notNullable();
    table.string('booked_by_name', 200).notNullable();
    table.string('booked_on', 10).notNullable();
    table.string('cancelled_on', 10);
    table.string('cancelled_by_name', 200);
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_reply_link', (table) => {
    table.string('token_hash', 64).primary();
    table.string('invitation_id', 32).notNullable().references('id').inTable('fm_invitation').index();
    table.string('expires_at', 24).notNullable();
    table.string('used_at', 24);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_reply_link', 'fm_booking', 'fm_desk_taking', 'fm_venue']) await knex.schema.dropTable(table);
}
