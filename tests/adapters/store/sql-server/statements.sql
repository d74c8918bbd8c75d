-- What our migrations and the statements of our stores are on SQL Server: compared by statements.test.ts.
-- Written anew by: WRITE_TSQL=yes npx jest tests/adapters/store/sql-server/statements
-- "…" stands for more of the same: values of a list, rows of an insert.

-- Migration 20261122-ground

CREATE TABLE [family_meetings].[fm_audit] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [actor_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [actor_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [event] nvarchar(80) collate Latin1_General_100_BIN2 not null,
  [outcome] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [thing] nvarchar(200) collate Latin1_General_100_BIN2,
  [reason] nvarchar(1000) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_audit_pkey] PRIMARY KEY ([id])
)

CREATE INDEX [fm_audit_actor_id_index] ON [family_meetings].[fm_audit] ([actor_id])

CREATE INDEX [fm_audit_episode_id_index] ON [family_meetings].[fm_audit] ([episode_id])

CREATE TABLE [family_meetings].[fm_audit_person] (
  [audit_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_audit_person_audit_id_foreign] FOREIGN KEY ([audit_id]) REFERENCES [family_meetings].[fm_audit] ([id]),
  CONSTRAINT [fm_audit_person_pkey] PRIMARY KEY ([audit_id], [person_id])
)

CREATE INDEX [fm_audit_person_person_id_index] ON [family_meetings].[fm_audit_person] ([person_id])

CREATE TABLE [family_meetings].[fm_outbox] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [message_key] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(60) collate Latin1_General_100_BIN2 not null,
  [payload] nvarchar(max) not null,
  [state] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [created_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [not_before] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [attempts] int not null,
  [claim] nvarchar(32) collate Latin1_General_100_BIN2,
  [claimed_until] nvarchar(24) collate Latin1_General_100_BIN2,
  [reason] nvarchar(1000) collate Latin1_General_100_BIN2,
  [settled_at] nvarchar(24) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_outbox_pkey] PRIMARY KEY ([id])
)

CREATE UNIQUE INDEX [fm_outbox_message_key_unique] ON [family_meetings].[fm_outbox] ([message_key]) WHERE [message_key] IS NOT NULL

CREATE INDEX [fm_outbox_state_not_before_index] ON [family_meetings].[fm_outbox] ([state], [not_before])

CREATE TABLE [family_meetings].[fm_idempotency] (
  [actor_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [form_key] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [action] nvarchar(80) collate Latin1_General_100_BIN2 not null,
  [at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [result] nvarchar(max),
  CONSTRAINT [fm_idempotency_pkey] PRIMARY KEY ([actor_id], [form_key])
)

CREATE TABLE [family_meetings].[fm_launch] (
  [reference] nvarchar(32) collate Latin1_General_100_BIN2,
  [nonce] nvarchar(120) collate Latin1_General_100_BIN2 not null,
  [handle_hash] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [login_id] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [return_id] nvarchar(60) collate Latin1_General_100_BIN2,
  [created_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [expires_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [used_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [session_hash] nvarchar(64) collate Latin1_General_100_BIN2,
  [session_seen_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [access] nvarchar(8) collate Latin1_General_100_BIN2 not null,
  [way] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [kept_path] nvarchar(400) collate Latin1_General_100_BIN2,
  [kept_field] nvarchar(120) collate Latin1_General_100_BIN2,
  [kept_form] nvarchar(max),
  [kept_at] nvarchar(24) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_launch_pkey] PRIMARY KEY ([reference])
)

CREATE UNIQUE INDEX [fm_launch_nonce_unique] ON [family_meetings].[fm_launch] ([nonce]) WHERE [nonce] IS NOT NULL

CREATE UNIQUE INDEX [fm_launch_handle_hash_unique] ON [family_meetings].[fm_launch] ([handle_hash]) WHERE [handle_hash] IS NOT NULL

CREATE INDEX [fm_launch_kept_at_index] ON [family_meetings].[fm_launch] ([kept_at])

-- Migration 20261122-emergency-access

CREATE TABLE [family_meetings].[fm_emergency_access] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [worker_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [worker_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [team_ids] nvarchar(max) not null,
  [reason] nvarchar(max) not null,
  [begins_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [ends_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [ended_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [ended_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [ended_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [looked_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [looked_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [looked_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_emergency_access_pkey] PRIMARY KEY ([id])
)

CREATE INDEX [fm_emergency_access_worker_id_index] ON [family_meetings].[fm_emergency_access] ([worker_id])

CREATE INDEX [fm_emergency_access_person_id_index] ON [family_meetings].[fm_emergency_access] ([person_id])

-- Migration 20261122-record-findings

CREATE TABLE [family_meetings].[fm_record_finding] (
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [version] int not null,
  [kind] nvarchar(16) collate Latin1_General_100_BIN2 not null,
  [points_to] nvarchar(48) collate Latin1_General_100_BIN2,
  [found_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [decision] nvarchar(16) collate Latin1_General_100_BIN2 not null,
  [survivor_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [reason] nvarchar(max),
  [decided_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [decided_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [decided_at] nvarchar(24) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_record_finding_pkey] PRIMARY KEY ([person_id])
)

CREATE INDEX [fm_record_finding_decision_index] ON [family_meetings].[fm_record_finding] ([decision])

CREATE INDEX [fm_record_finding_survivor_id_index] ON [family_meetings].[fm_record_finding] ([survivor_id])

-- Migration 20261122-runs

CREATE TABLE [family_meetings].[fm_run] (
  [job] nvarchar(40) collate Latin1_General_100_BIN2 not null,
  [business_date] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [state] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [fence] int not null,
  [started_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [lease_until] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [finished_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [output] nvarchar(120) collate Latin1_General_100_BIN2,
  [failure] nvarchar(200) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_run_pkey] PRIMARY KEY ([job], [business_date])
)

-- Migration 20261122-episodes

CREATE TABLE [family_meetings].[fm_episode] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [reference] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [lead_child_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [opened_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [opened_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [referred_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [referral_source] nvarchar(30) collate Latin1_General_100_BIN2,
  [urgent] bit,
  [strategy_discussion_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [over_age_reason] nvarchar(max),
  [details_checked_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [details_checked_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [situation] nvarchar(max),
  [meeting_type] nvarchar(40) collate Latin1_General_100_BIN2,
  [choice] nvarchar(max),
  [coordinator_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [coordinators] nvarchar(max),
  [coordinator_asked] nvarchar(max),
  [first_contact_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [connected_workers] nvarchar(max),
  [closed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [close_reason] nvarchar(40) collate Latin1_General_100_BIN2,
  [close_note] nvarchar(max),
  [closed_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_episode_pkey] PRIMARY KEY ([id])
)

CREATE UNIQUE INDEX [fm_episode_reference_unique] ON [family_meetings].[fm_episode] ([reference]) WHERE [reference] IS NOT NULL

CREATE INDEX [fm_episode_coordinator_id_index] ON [family_meetings].[fm_episode] ([coordinator_id])

CREATE TABLE [family_meetings].[fm_episode_child] (
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [joined_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [position] int not null,
  CONSTRAINT [fm_episode_child_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_episode_child_pkey] PRIMARY KEY ([episode_id], [person_id])
)

CREATE INDEX [fm_episode_child_person_id_index] ON [family_meetings].[fm_episode_child] ([person_id])

-- Migration 20261122-offers

CREATE TABLE [family_meetings].[fm_offer] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [offered_to_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [offered_to_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [is_parent] bit not null,
  [holds_pr] bit not null,
  [offered_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [method] nvarchar(40) collate Latin1_General_100_BIN2 not null,
  [letter_reference] nvarchar(80) collate Latin1_General_100_BIN2,
  [response] nvarchar(20) collate Latin1_General_100_BIN2,
  [responded_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_offer_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_offer_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_offer_episode_id_index] ON [family_meetings].[fm_offer] ([episode_id])

CREATE TABLE [family_meetings].[fm_offer_child] (
  [offer_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [position] int not null,
  CONSTRAINT [fm_offer_child_offer_id_foreign] FOREIGN KEY ([offer_id]) REFERENCES [family_meetings].[fm_offer] ([id]),
  CONSTRAINT [fm_offer_child_pkey] PRIMARY KEY ([offer_id], [person_id])
)

CREATE INDEX [fm_offer_child_person_id_index] ON [family_meetings].[fm_offer_child] ([person_id])

CREATE TABLE [family_meetings].[fm_exemption] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [child_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [limb] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [reason_code] nvarchar(32) collate Latin1_General_100_BIN2,
  [reason] nvarchar(max) not null,
  [decided_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [decided_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [approved] bit,
  [approved_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [approved_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [approval_reason] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_exemption_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_exemption_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_exemption_episode_id_index] ON [family_meetings].[fm_exemption] ([episode_id])

CREATE INDEX [fm_exemption_child_id_index] ON [family_meetings].[fm_exemption] ([child_id])

-- Migration 20261122-consent

CREATE TABLE [family_meetings].[fm_consent] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [given_by_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [holds_pr] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [responsible_for] nvarchar(max),
  [own_behalf] bit,
  [form] nvarchar(30) collate Latin1_General_100_BIN2 not null,
  [authority] nvarchar(max),
  [given_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [scope] nvarchar(max) not null,
  [meeting_type] nvarchar(40) collate Latin1_General_100_BIN2,
  [explained_by] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [language] nvarchar(200) collate Latin1_General_100_BIN2,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [withdrawn_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [withdrawal_told_to] nvarchar(200) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_consent_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_consent_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_consent_episode_id_index] ON [family_meetings].[fm_consent] ([episode_id])

CREATE TABLE [family_meetings].[fm_consent_attempt] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [on_day] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [method] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [whom] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [result] nvarchar(max) not null,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_consent_attempt_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_consent_attempt_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_consent_attempt_episode_id_index] ON [family_meetings].[fm_consent_attempt] ([episode_id])

-- Migration 20261122-network

CREATE TABLE [family_meetings].[fm_network_member] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [relationship] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [relationship_kind] nvarchar(30) collate Latin1_General_100_BIN2,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [adult] bit not null,
  [paternal] bit,
  [holds_pr] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [named_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [found_with] nvarchar(30) collate Latin1_General_100_BIN2,
  [lost_touch] bit,
  [status] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [not_suitable_reason] nvarchar(max),
  [availability] nvarchar(max),
  [disclosure] nvarchar(30) collate Latin1_General_100_BIN2 not null,
  [language] nvarchar(200) collate Latin1_General_100_BIN2,
  [interpreter_preference] nvarchar(200) collate Latin1_General_100_BIN2,
  [needs] nvarchar(max) not null,
  [contact_channel] nvarchar(20) collate Latin1_General_100_BIN2,
  [contact_address_lines] nvarchar(max),
  [contact_email] nvarchar(254) collate Latin1_General_100_BIN2,
  [family_wish_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [family_wish_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [wish_override_reason] nvarchar(max),
  [wish_override_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [wish_override_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [staff_worker_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [excluded] bit,
  [contact_safety] bit,
  [safety_instruction] nvarchar(30) collate Latin1_General_100_BIN2,
  [removed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_network_member_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_network_member_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_network_member_episode_id_index] ON [family_meetings].[fm_network_member] ([episode_id])

CREATE INDEX [fm_network_member_person_id_index] ON [family_meetings].[fm_network_member] ([person_id])

-- Migration 20261122-network-safety

CREATE TABLE [family_meetings].[fm_exclusion] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [reason] nvarchar(max) not null,
  [welfare_basis] nvarchar(max) not null,
  [decided_by] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [decided_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [review_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [worries] nvarchar(max),
  [existing_safety] nvarchar(max),
  [must_happen] nvarchar(max),
  [explained_how] nvarchar(max),
  [explained_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [ended_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [ended_reason] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_exclusion_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_exclusion_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_exclusion_member_id_foreign] FOREIGN KEY ([member_id]) REFERENCES [family_meetings].[fm_network_member] ([id])
)

CREATE INDEX [fm_exclusion_episode_id_index] ON [family_meetings].[fm_exclusion] ([episode_id])

CREATE TABLE [family_meetings].[fm_contact_safety] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(30) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [other_member_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [what] nvarchar(max) not null,
  [since_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [source] nvarchar(500) collate Latin1_General_100_BIN2 not null,
  [review_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [ended_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [ended_reason] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_contact_safety_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_contact_safety_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_contact_safety_member_id_foreign] FOREIGN KEY ([member_id]) REFERENCES [family_meetings].[fm_network_member] ([id])
)

CREATE INDEX [fm_contact_safety_episode_id_index] ON [family_meetings].[fm_contact_safety] ([episode_id])

CREATE TABLE [family_meetings].[fm_ecomap_tie] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [child_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [group_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [strength] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [about] nvarchar(max),
  CONSTRAINT [fm_ecomap_tie_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_ecomap_tie_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_ecomap_tie_episode_id_index] ON [family_meetings].[fm_ecomap_tie] ([episode_id])

CREATE TABLE [family_meetings].[fm_network_search] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [tools] nvarchar(max) not null,
  [prompts] nvarchar(max) not null,
  [notes] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_network_search_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_network_search_id_foreign] FOREIGN KEY ([id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

-- Migration 20261122-preparation

CREATE TABLE [family_meetings].[fm_agreement] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [who_takes_part] nvarchar(max) not null,
  [venue] nvarchar(max) not null,
  [information_shared] nvarchar(max) not null,
  [information_not_shared] nvarchar(max),
  [key_issues] nvarchar(max) not null,
  [findings] nvarchar(max),
  [explained_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [questions] nvarchar(max) not null,
  [bottom_lines] nvarchar(max) not null,
  [bottom_lines_because] nvarchar(max),
  [agreed_by] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [agreed_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_agreement_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_agreement_id_foreign] FOREIGN KEY ([id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

-- Migration 20261122-preparation-log

CREATE TABLE [family_meetings].[fm_preparation_entry] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [prepared_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [method] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [prepared_by] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [outcome] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [information_what] nvarchar(max),
  [information_version] nvarchar(80) collate Latin1_General_100_BIN2,
  [information_how] nvarchar(20) collate Latin1_General_100_BIN2,
  [understood] nvarchar(10) collate Latin1_General_100_BIN2,
  [note] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [crossed_out_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [crossed_out_reason] nvarchar(max),
  CONSTRAINT [fm_preparation_entry_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_preparation_entry_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_preparation_entry_member_id_foreign] FOREIGN KEY ([member_id]) REFERENCES [family_meetings].[fm_network_member] ([id])
)

CREATE INDEX [fm_preparation_entry_episode_id_index] ON [family_meetings].[fm_preparation_entry] ([episode_id])

CREATE TABLE [family_meetings].[fm_participant] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [advocate_offered_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [advocate_answer] nvarchar(20) collate Latin1_General_100_BIN2,
  [advocate_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [advocate_organisation] nvarchar(200) collate Latin1_General_100_BIN2,
  [own_view] nvarchar(max),
  [views] nvarchar(max),
  [views_method] nvarchar(20) collate Latin1_General_100_BIN2,
  [views_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [views_may_be_read_out] bit,
  [not_prepared_reason] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_participant_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_participant_id_foreign] FOREIGN KEY ([id]) REFERENCES [family_meetings].[fm_network_member] ([id]),
  CONSTRAINT [fm_participant_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_participant_episode_id_index] ON [family_meetings].[fm_participant] ([episode_id])

CREATE TABLE [family_meetings].[fm_private_note] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [note] nvarchar(max) not null,
  [written_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [written_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [shared_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [shared_agreed_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_private_note_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_private_note_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_private_note_episode_id_index] ON [family_meetings].[fm_private_note] ([episode_id])

CREATE TABLE [family_meetings].[fm_safeguarding_concern] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [what] nvarchar(max) not null,
  [raised_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [raised_by_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [raised_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [taken_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [taken_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [taken_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [taken_action] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_safeguarding_concern_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_safeguarding_concern_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_safeguarding_concern_episode_id_index] ON [family_meetings].[fm_safeguarding_concern] ([episode_id])

CREATE TABLE [family_meetings].[fm_child_wishes] (
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [child_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [choice] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [asked_by] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [asked_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [topics] nvarchar(max),
  [who_may_know] nvarchar(max),
  [agrees_to_sharing] bit not null,
  [do_not_share_with] nvarchar(max) not null,
  [attendance_plan] nvarchar(max),
  [ways_to_take_part] nvarchar(max) not null,
  [no_part_reason] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_child_wishes_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_child_wishes_pkey] PRIMARY KEY ([episode_id], [child_id])
)

CREATE TABLE [family_meetings].[fm_logistics] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [preferred_days] nvarchar(max) not null,
  [preferred_times] nvarchar(max),
  [preferred_places] nvarchar(max),
  [agreed_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [agreed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [list_agreed_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [list_agreed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [arrangements] nvarchar(max),
  [cost_in_pounds] int,
  [out_of_hours] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_logistics_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_logistics_id_foreign] FOREIGN KEY ([id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE TABLE [family_meetings].[fm_meeting_safety_plan] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [level] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [worries] nvarchar(max) not null,
  [arrangements] nvarchar(max) not null,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [reviewed_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [reviewed_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [reviewed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [reviewed_note] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_meeting_safety_plan_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_meeting_safety_plan_id_foreign] FOREIGN KEY ([id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

-- Migration 20261122-meetings

CREATE TABLE [family_meetings].[fm_meeting] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [type] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [status] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [meeting_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [starts_at] nvarchar(5) collate Latin1_General_100_BIN2,
  [venue_kind] nvarchar(20) collate Latin1_General_100_BIN2,
  [venue] nvarchar(max),
  [facilitator_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [facilitator_relation] nvarchar(30) collate Latin1_General_100_BIN2,
  [facilitator_reason] nvarchar(max),
  [ground_rules] nvarchar(max) not null,
  [private_time_held] bit,
  [private_time_from] nvarchar(5) collate Latin1_General_100_BIN2,
  [private_time_to] nvarchar(5) collate Latin1_General_100_BIN2,
  [private_time_on_hand] bit,
  [private_time_help_wanted] bit,
  [private_time_help_from] nvarchar(200) collate Latin1_General_100_BIN2,
  [private_time_professionals] bit,
  [out_of_hours_arrangements] nvarchar(max),
  [venue_acknowledged_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [venue_acknowledged_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [adjournments] nvarchar(max) not null,
  [outcome_reason] nvarchar(max),
  [safeguarding_follow_up] nvarchar(max),
  [follow_up_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [follow_up_due] nvarchar(10) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_meeting_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_meeting_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_meeting_episode_id_index] ON [family_meetings].[fm_meeting] ([episode_id])

CREATE INDEX [fm_meeting_meeting_on_index] ON [family_meetings].[fm_meeting] ([meeting_on])

CREATE TABLE [family_meetings].[fm_meeting_subject] (
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [position] int not null,
  CONSTRAINT [fm_meeting_subject_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id]),
  CONSTRAINT [fm_meeting_subject_pkey] PRIMARY KEY ([meeting_id], [person_id])
)

CREATE INDEX [fm_meeting_subject_person_id_index] ON [family_meetings].[fm_meeting_subject] ([person_id])

CREATE TABLE [family_meetings].[fm_attendance] (
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [invited] bit not null,
  [mode] nvarchar(20) collate Latin1_General_100_BIN2,
  [absence] nvarchar(20) collate Latin1_General_100_BIN2,
  [participation] nvarchar(4) collate Latin1_General_100_BIN2,
  [no_part_because] nvarchar(max),
  [without_wish_because] nvarchar(max),
  [understood] bit,
  [version] int not null,
  CONSTRAINT [fm_attendance_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id]),
  CONSTRAINT [fm_attendance_pkey] PRIMARY KEY ([meeting_id], [member_id])
)

CREATE TABLE [family_meetings].[fm_agenda_note] (
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [item] nvarchar(30) collate Latin1_General_100_BIN2 not null,
  [note] nvarchar(max),
  [details] nvarchar(max) not null,
  [said] nvarchar(max) not null,
  [not_applicable] bit not null,
  [version] int not null,
  CONSTRAINT [fm_agenda_note_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id]),
  CONSTRAINT [fm_agenda_note_pkey] PRIMARY KEY ([meeting_id], [item])
)

CREATE TABLE [family_meetings].[fm_support_offer] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [what] nvarchar(max) not null,
  [for_whom] nvarchar(200) collate Latin1_General_100_BIN2,
  [happens] nvarchar(200) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_support_offer_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_support_offer_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_support_offer_meeting_id_index] ON [family_meetings].[fm_support_offer] ([meeting_id])

CREATE TABLE [family_meetings].[fm_care_offer] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [child_ids] nvarchar(max) not null,
  [willing] bit not null,
  [duration] nvarchar(12) collate Latin1_General_100_BIN2,
  [conditions] nvarchar(max),
  [viability_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [viability_due] nvarchar(10) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_care_offer_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_care_offer_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_care_offer_meeting_id_index] ON [family_meetings].[fm_care_offer] ([meeting_id])

CREATE TABLE [family_meetings].[fm_meeting_part] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [part_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [starts_at] nvarchar(5) collate Latin1_General_100_BIN2,
  [place] nvarchar(200) collate Latin1_General_100_BIN2,
  [member_ids] nvarchar(max) not null,
  CONSTRAINT [fm_meeting_part_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_meeting_part_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_meeting_part_meeting_id_index] ON [family_meetings].[fm_meeting_part] ([meeting_id])

CREATE TABLE [family_meetings].[fm_meeting_point] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [stands_under] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [words] nvarchar(max) not null,
  [said_by] nvarchar(48) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_meeting_point_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_meeting_point_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_meeting_point_meeting_id_index] ON [family_meetings].[fm_meeting_point] ([meeting_id])

CREATE TABLE [family_meetings].[fm_next_step] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [what] nvarchar(max) not null,
  [who] nvarchar(200) collate Latin1_General_100_BIN2,
  [due_on] nvarchar(10) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_next_step_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_next_step_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_next_step_meeting_id_index] ON [family_meetings].[fm_next_step] ([meeting_id])

CREATE TABLE [family_meetings].[fm_consultation] (
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [who] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [due_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [result] nvarchar(max),
  [support_needed] nvarchar(max),
  [explore] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_consultation_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id]),
  CONSTRAINT [fm_consultation_pkey] PRIMARY KEY ([meeting_id], [member_id])
)

-- Migration 20261122-invitations

CREATE TABLE [family_meetings].[fm_invitation_request] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [occasion] nvarchar(20) collate Latin1_General_100_BIN2 not null CONSTRAINT [fm_invitation_request_occasion_default] DEFAULT 'invitation',
  [particulars] nvarchar(max),
  [revision] int not null,
  [reference] nvarchar(40) collate Latin1_General_100_BIN2 not null,
  [status] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [requested_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [requested_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [send_by] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [book_venue] bit not null,
  [news] nvarchar(20) collate Latin1_General_100_BIN2,
  [news_was_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [venue_booked_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [venue_booked_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [released_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [released_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [meeting] nvarchar(max) not null,
  [words] nvarchar(max) not null,
  [version] int not null,
  CONSTRAINT [fm_invitation_request_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_invitation_request_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_invitation_request_episode_id_index] ON [family_meetings].[fm_invitation_request] ([episode_id])

CREATE INDEX [fm_invitation_request_status_index] ON [family_meetings].[fm_invitation_request] ([status])

CREATE UNIQUE INDEX [fm_invitation_request_meeting_id_occasion_revision_unique] ON [family_meetings].[fm_invitation_request] ([meeting_id], [occasion], [revision]) WHERE [meeting_id] IS NOT NULL AND [occasion] IS NOT NULL AND [revision] IS NOT NULL

CREATE TABLE [family_meetings].[fm_invitation] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [request_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [occasion] nvarchar(20) collate Latin1_General_100_BIN2 not null CONSTRAINT [fm_invitation_occasion_default] DEFAULT 'invitation',
  [revision] int not null,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [state] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [way] nvarchar(20) collate Latin1_General_100_BIN2,
  [released_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [check_needed] bit not null,
  [checked_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [checked_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [checked_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [handing_over_since] nvarchar(24) collate Latin1_General_100_BIN2,
  [sent_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [chased_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [failure] nvarchar(20) collate Latin1_General_100_BIN2,
  [failure_detail] nvarchar(500) collate Latin1_General_100_BIN2,
  [words] nvarchar(max) not null,
  [addressee] nvarchar(max),
  [answer] nvarchar(max),
  [pack] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_invitation_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_invitation_request_id_foreign] FOREIGN KEY ([request_id]) REFERENCES [family_meetings].[fm_invitation_request] ([id])
)

CREATE INDEX [fm_invitation_request_id_index] ON [family_meetings].[fm_invitation] ([request_id])

CREATE UNIQUE INDEX [fm_invitation_meeting_id_member_id_occasion_revision_unique] ON [family_meetings].[fm_invitation] ([meeting_id], [member_id], [occasion], [revision]) WHERE [meeting_id] IS NOT NULL AND [member_id] IS NOT NULL AND [occasion] IS NOT NULL AND [revision] IS NOT NULL

CREATE TABLE [family_meetings].[fm_invitation_event] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [invitation_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [what] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [detail] nvarchar(500) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_invitation_event_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_invitation_event_invitation_id_foreign] FOREIGN KEY ([invitation_id]) REFERENCES [family_meetings].[fm_invitation] ([id])
)

CREATE INDEX [fm_invitation_event_invitation_id_index] ON [family_meetings].[fm_invitation_event] ([invitation_id])

-- Migration 20261122-desk

CREATE TABLE [family_meetings].[fm_venue] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [name] nvarchar(120) collate Latin1_General_100_BIN2 not null,
  [address] nvarchar(max) not null,
  [access] nvarchar(max),
  [capacity] int,
  [cost] nvarchar(200) collate Latin1_General_100_BIN2,
  [contact] nvarchar(200) collate Latin1_General_100_BIN2,
  [suitable_for] nvarchar(max),
  [not_for] nvarchar(max),
  [retired_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_venue_pkey] PRIMARY KEY ([id])
)

CREATE UNIQUE INDEX [fm_venue_name_unique] ON [family_meetings].[fm_venue] ([name]) WHERE [name] IS NOT NULL

CREATE TABLE [family_meetings].[fm_desk_taking] (
  [request_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [worker_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [worker_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [taken_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_desk_taking_request_id_foreign] FOREIGN KEY ([request_id]) REFERENCES [family_meetings].[fm_invitation_request] ([id]),
  CONSTRAINT [fm_desk_taking_pkey] PRIMARY KEY ([request_id], [kind])
)

CREATE TABLE [family_meetings].[fm_booking] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [request_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [what] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [meeting_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [from_time] nvarchar(5) collate Latin1_General_100_BIN2 not null,
  [until_time] nvarchar(5) collate Latin1_General_100_BIN2 not null,
  [venue_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [member_ids] nvarchar(max) not null,
  [details] nvarchar(300) collate Latin1_General_100_BIN2,
  [booked_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [booked_by_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [booked_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [cancelled_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [cancelled_by_name] nvarchar(200) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_booking_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_booking_request_id_foreign] FOREIGN KEY ([request_id]) REFERENCES [family_meetings].[fm_invitation_request] ([id]),
  CONSTRAINT [fm_booking_venue_id_foreign] FOREIGN KEY ([venue_id]) REFERENCES [family_meetings].[fm_venue] ([id])
)

CREATE INDEX [fm_booking_meeting_id_index] ON [family_meetings].[fm_booking] ([meeting_id])

CREATE INDEX [fm_booking_meeting_on_index] ON [family_meetings].[fm_booking] ([meeting_on])

CREATE INDEX [fm_booking_venue_id_index] ON [family_meetings].[fm_booking] ([venue_id])

CREATE TABLE [family_meetings].[fm_reply_link] (
  [token_hash] nvarchar(64) collate Latin1_General_100_BIN2,
  [invitation_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [expires_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [used_at] nvarchar(24) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_reply_link_pkey] PRIMARY KEY ([token_hash]),
  CONSTRAINT [fm_reply_link_invitation_id_foreign] FOREIGN KEY ([invitation_id]) REFERENCES [family_meetings].[fm_invitation] ([id])
)

CREATE INDEX [fm_reply_link_invitation_id_index] ON [family_meetings].[fm_reply_link] ([invitation_id])

-- Migration 20261122-text-reminders

CREATE TABLE [family_meetings].[fm_text_reminder] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [invitation_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [revision] int not null,
  [mobile] nvarchar(20) collate Latin1_General_100_BIN2,
  [state] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [chosen_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [handing_over_since] nvarchar(24) collate Latin1_General_100_BIN2,
  [sent_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [detail] nvarchar(500) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_text_reminder_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_text_reminder_invitation_id_foreign] FOREIGN KEY ([invitation_id]) REFERENCES [family_meetings].[fm_invitation] ([id])
)

CREATE INDEX [fm_text_reminder_member_id_index] ON [family_meetings].[fm_text_reminder] ([member_id])

CREATE UNIQUE INDEX [fm_text_reminder_meeting_id_member_id_revision_unique] ON [family_meetings].[fm_text_reminder] ([meeting_id],
      [member_id], [revision]) WHERE [meeting_id] IS NOT NULL AND [member_id] IS NOT NULL AND [revision] IS NOT NULL

-- Migration 20261122-plans

CREATE TABLE [family_meetings].[fm_plan] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [number] int not null,
  [status] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [agreed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [agreed_by] nvarchar(max),
  [decision] nvarchar(20) collate Latin1_General_100_BIN2,
  [decision_safe] bit,
  [decision_resourced] bit,
  [decision_reasons] nvarchar(max),
  [decided_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [decided_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [countersigned_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [countersigned_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [confirmed_by] nvarchar(400) collate Latin1_General_100_BIN2,
  [confirmed_how] nvarchar(20) collate Latin1_General_100_BIN2,
  [confirmed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [confirmed_recorded_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [confirmed_words] nvarchar(max),
  [incorporated_into] nvarchar(20) collate Latin1_General_100_BIN2,
  [incorporated_reference] nvarchar(80) collate Latin1_General_100_BIN2,
  [incorporated_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [incorporated_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [ended_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [ended_reason] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_plan_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_plan_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id]),
  CONSTRAINT [fm_plan_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_plan_episode_id_index] ON [family_meetings].[fm_plan] ([episode_id])

CREATE INDEX [fm_plan_meeting_id_index] ON [family_meetings].[fm_plan] ([meeting_id])

CREATE UNIQUE INDEX [fm_plan_episode_id_number_unique] ON [family_meetings].[fm_plan] ([episode_id],
      [number]) WHERE [episode_id] IS NOT NULL AND [number] IS NOT NULL

CREATE TABLE [family_meetings].[fm_plan_child] (
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [position] int not null,
  CONSTRAINT [fm_plan_child_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id]),
  CONSTRAINT [fm_plan_child_pkey] PRIMARY KEY ([plan_id], [person_id])
)

CREATE INDEX [fm_plan_child_person_id_index] ON [family_meetings].[fm_plan_child] ([person_id])

CREATE TABLE [family_meetings].[fm_plan_section] (
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [section] nvarchar(30) collate Latin1_General_100_BIN2 not null,
  [content] nvarchar(max) not null,
  [written_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [written_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_plan_section_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id]),
  CONSTRAINT [fm_plan_section_pkey] PRIMARY KEY ([plan_id], [section])
)

CREATE TABLE [family_meetings].[fm_plan_action] (
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [what] nvarchar(max) not null,
  [owner] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [owner_kind] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [due_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [for_whom] nvarchar(200) collate Latin1_General_100_BIN2,
  [how_we_will_know] nvarchar(max),
  [worry] nvarchar(max),
  [consults] nvarchar(32) collate Latin1_General_100_BIN2,
  [completed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_plan_action_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id]),
  CONSTRAINT [fm_plan_action_pkey] PRIMARY KEY ([plan_id], [id])
)

-- Migration 20261122-reviews

CREATE TABLE [family_meetings].[fm_review] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [child_ids] nvarchar(max) not null,
  [reviewed_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [status] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [held_as] nvarchar(30) collate Latin1_General_100_BIN2,
  [network_took_part] bit not null,
  [plan_reviewed] bit not null,
  [worked] nvarchar(max),
  [not_worked] nvarchar(max),
  [next_steps] nvarchar(max),
  [next_agreed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [linked_to] nvarchar(48) collate Latin1_General_100_BIN2,
  [arranged_around_network] bit,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_review_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_review_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_review_plan_id_index] ON [family_meetings].[fm_review] ([plan_id])

CREATE TABLE [family_meetings].[fm_review_waiver] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [child_ids] nvarchar(max) not null,
  [waived_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [reason_code] nvarchar(32) collate Latin1_General_100_BIN2,
  [reason] nvarchar(max) not null,
  [waived_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_review_waiver_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_review_waiver_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_review_waiver_plan_id_index] ON [family_meetings].[fm_review_waiver] ([plan_id])

CREATE TABLE [family_meetings].[fm_review_offer] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [offered_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [answer] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [answered_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_review_offer_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_review_offer_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_review_offer_plan_id_index] ON [family_meetings].[fm_review_offer] ([plan_id])

CREATE TABLE [family_meetings].[fm_action_progress] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [action_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [told_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [state] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [note] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_action_progress_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_action_progress_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_action_progress_plan_id_index] ON [family_meetings].[fm_action_progress] ([plan_id])

-- Migration 20261122-follow-up

CREATE TABLE [family_meetings].[fm_plan_copy] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [recipient] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [relation] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [asked_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [agreed_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [agreed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [contact] nvarchar(max),
  [left_out_reason] nvarchar(max),
  [left_out_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [left_out_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [released_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [released_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [released_contact] nvarchar(max),
  [checked_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [checked_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [sent_how] nvarchar(20) collate Latin1_General_100_BIN2,
  [sent_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [sent_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [version] int not null,
  CONSTRAINT [fm_plan_copy_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_plan_copy_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_plan_copy_episode_id_index] ON [family_meetings].[fm_plan_copy] ([episode_id])

CREATE UNIQUE INDEX [fm_plan_copy_plan_id_recipient_unique] ON [family_meetings].[fm_plan_copy] ([plan_id],
      [recipient]) WHERE [plan_id] IS NOT NULL AND [recipient] IS NOT NULL

CREATE TABLE [family_meetings].[fm_given_paper] (
  [about] nvarchar(64) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [paper] nvarchar(max) not null,
  [kept_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [kept_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_given_paper_pkey] PRIMARY KEY ([about])
)

CREATE INDEX [fm_given_paper_episode_id_index] ON [family_meetings].[fm_given_paper] ([episode_id])

CREATE TABLE [family_meetings].[fm_chair_notice] (
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [sent_to] nvarchar(200) collate Latin1_General_100_BIN2,
  [sent_how] nvarchar(20) collate Latin1_General_100_BIN2,
  [sent_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [sent_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [waived_code] nvarchar(32) collate Latin1_General_100_BIN2,
  [waived_reason] nvarchar(max),
  [waived_by] nvarchar(48) collate Latin1_General_100_BIN2,
  [waived_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [no_review_because] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_chair_notice_pkey] PRIMARY KEY ([meeting_id]),
  CONSTRAINT [fm_chair_notice_meeting_id_foreign] FOREIGN KEY ([meeting_id]) REFERENCES [family_meetings].[fm_meeting] ([id])
)

CREATE INDEX [fm_chair_notice_episode_id_index] ON [family_meetings].[fm_chair_notice] ([episode_id])

CREATE TABLE [family_meetings].[fm_professional_response] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [member_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [told_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [told_how] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [told_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [no_review_because] nvarchar(max),
  [due_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [chased_on] nvarchar(max) not null,
  [received_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [response] nvarchar(20) collate Latin1_General_100_BIN2,
  [response_text] nvarchar(max),
  [version] int not null,
  CONSTRAINT [fm_professional_response_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_professional_response_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE UNIQUE INDEX [fm_professional_response_plan_id_member_id_unique] ON [family_meetings].[fm_professional_response] ([plan_id],
      [member_id]) WHERE [plan_id] IS NOT NULL AND [member_id] IS NOT NULL

CREATE TABLE [family_meetings].[fm_disagreement] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [who] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [about] nvarchar(max) not null,
  [raised_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [discussed_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [discussed_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [rights_explained_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [leaflet_given_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [complaint_made_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [outcome] nvarchar(max),
  [settled_on] nvarchar(10) collate Latin1_General_100_BIN2,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [version] int not null,
  CONSTRAINT [fm_disagreement_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_disagreement_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_disagreement_episode_id_index] ON [family_meetings].[fm_disagreement] ([episode_id])

CREATE TABLE [family_meetings].[fm_feedback] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [meeting_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [given_by] nvarchar(200) collate Latin1_General_100_BIN2,
  [given_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [answers] nvarchar(max) not null,
  [words] nvarchar(max),
  CONSTRAINT [fm_feedback_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_feedback_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_feedback_episode_id_index] ON [family_meetings].[fm_feedback] ([episode_id])

CREATE TABLE [family_meetings].[fm_check_in] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [purpose] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [made_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [made_by] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [by_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [result] nvarchar(20) collate Latin1_General_100_BIN2,
  [for_whom] nvarchar(200) collate Latin1_General_100_BIN2,
  [understood] bit,
  [note] nvarchar(max),
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_check_in_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_check_in_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_check_in_plan_id_index] ON [family_meetings].[fm_check_in] ([plan_id])

CREATE TABLE [family_meetings].[fm_need_answer] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [need_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [answered_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [outcome] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [words] nvarchar(max) not null,
  [by_name] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [recorded_by] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_need_answer_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_need_answer_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_need_answer_episode_id_index] ON [family_meetings].[fm_need_answer] ([episode_id])

-- Migration 20261122-hand-over

CREATE TABLE [family_meetings].[fm_hand_over] (
  [reference] nvarchar(32) collate Latin1_General_100_BIN2,
  [plan_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [worker_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [login_id] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [device_hash] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [code_hash] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [return_path] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [opened_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [expires_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [ended_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [wrong_codes] int not null,
  [last_wrong_at] nvarchar(24) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_hand_over_pkey] PRIMARY KEY ([reference]),
  CONSTRAINT [fm_hand_over_plan_id_foreign] FOREIGN KEY ([plan_id]) REFERENCES [family_meetings].[fm_plan] ([id])
)

CREATE INDEX [fm_hand_over_plan_id_index] ON [family_meetings].[fm_hand_over] ([plan_id])

CREATE INDEX [fm_hand_over_login_id_index] ON [family_meetings].[fm_hand_over] ([login_id])

-- Migration 20261122-filing

CREATE TABLE [family_meetings].[fm_filing] (
  [id] nvarchar(32) collate Latin1_General_100_BIN2,
  [episode_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [occasion] nvarchar(20) collate Latin1_General_100_BIN2 not null,
  [about_id] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [person_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [kind] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [filing_key] nvarchar(80) collate Latin1_General_100_BIN2 not null,
  [title] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [effective_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [author] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [category] nvarchar(80) collate Latin1_General_100_BIN2 not null,
  [file_name] nvarchar(120) collate Latin1_General_100_BIN2,
  [state] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [reason] nvarchar(1000) collate Latin1_General_100_BIN2,
  [requested_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [handed_over_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [settled_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [record_id] nvarchar(80) collate Latin1_General_100_BIN2,
  [again] int not null,
  [version] int not null,
  [content] nvarchar(max) not null,
  [file_bytes] varbinary(max),
  [file_hash] nvarchar(64) collate Latin1_General_100_BIN2,
  CONSTRAINT [fm_filing_pkey] PRIMARY KEY ([id]),
  CONSTRAINT [fm_filing_episode_id_foreign] FOREIGN KEY ([episode_id]) REFERENCES [family_meetings].[fm_episode] ([id])
)

CREATE INDEX [fm_filing_episode_id_index] ON [family_meetings].[fm_filing] ([episode_id])

CREATE UNIQUE INDEX [fm_filing_filing_key_unique] ON [family_meetings].[fm_filing] ([filing_key]) WHERE [filing_key] IS NOT NULL

CREATE UNIQUE INDEX [fm_filing_occasion_about_id_person_id_kind_unique] ON [family_meetings].[fm_filing] ([occasion], [about_id],
      [person_id],
      [kind]) WHERE [occasion] IS NOT NULL AND [about_id] IS NOT NULL AND [person_id] IS NOT NULL AND [kind] IS NOT NULL

-- Migration 20261122-reminders

CREATE TABLE [family_meetings].[fm_reminder_stopped] (
  [worker_id] nvarchar(48) collate Latin1_General_100_BIN2,
  [stopped_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_reminder_stopped_pkey] PRIMARY KEY ([worker_id])
)

CREATE TABLE [family_meetings].[fm_reminder_sent] (
  [worker_id] nvarchar(48) collate Latin1_General_100_BIN2 not null,
  [sent_on] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [begun_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_reminder_sent_pkey] PRIMARY KEY ([worker_id], [sent_on])
)

-- Migration 20261122-imported-history

CREATE TABLE [family_meetings].[fm_imported_row] (
  [id] nvarchar(40) collate Latin1_General_100_BIN2,
  [table_name] nvarchar(40) collate Latin1_General_100_BIN2 not null,
  [row_key] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [cells] nvarchar(max) not null,
  CONSTRAINT [fm_imported_row_pkey] PRIMARY KEY ([id])
)

-- Migration 20261122-run-attempts

CREATE TABLE [family_meetings].[fm_run_attempt] (
  [job] nvarchar(40) collate Latin1_General_100_BIN2 not null,
  [business_date] nvarchar(10) collate Latin1_General_100_BIN2 not null,
  [fence] int not null,
  [state] nvarchar(12) collate Latin1_General_100_BIN2 not null,
  [asked_by] nvarchar(60) collate Latin1_General_100_BIN2 not null,
  [started_at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  [finished_at] nvarchar(24) collate Latin1_General_100_BIN2,
  [output] nvarchar(120) collate Latin1_General_100_BIN2,
  [failure] nvarchar(200) collate Latin1_General_100_BIN2,
  [made] nvarchar(max),
  [changes] nvarchar(max),
  CONSTRAINT [fm_run_attempt_pkey] PRIMARY KEY ([job], [business_date], [fence])
)

-- Migration 20261122-audit-seal

CREATE TABLE [family_meetings].[fm_audit_seal] (
  [number] int,
  [previous_hash] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [hash] nvarchar(64) collate Latin1_General_100_BIN2 not null,
  [events] int not null,
  [up_to] nvarchar(32) collate Latin1_General_100_BIN2 not null,
  [at] nvarchar(24) collate Latin1_General_100_BIN2 not null,
  CONSTRAINT [fm_audit_seal_pkey] PRIMARY KEY ([number])
)

CREATE TABLE [family_meetings].[fm_audit_sealed] (
  [audit_id] nvarchar(32) collate Latin1_General_100_BIN2,
  [seal] int not null,
  CONSTRAINT [fm_audit_sealed_pkey] PRIMARY KEY ([audit_id])
)

CREATE INDEX [fm_audit_sealed_seal_index] ON [family_meetings].[fm_audit_sealed] ([seal])

-- Statements on [fm_action_progress]

insert into [family_meetings].[fm_action_progress] ([action_id], [id], [note], [plan_id], [recorded_by], [state], [told_on])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_action_progress].[id], [fm_action_progress].[plan_id], [fm_action_progress].[action_id], [fm_action_progress].[told_on],
      [fm_action_progress].[state], [fm_action_progress].[note], [fm_action_progress].[recorded_by]
  from [family_meetings].[fm_action_progress]
  where [fm_action_progress].[plan_id] = @p0
  order by [told_on] asc, [id] asc

-- Statements on [fm_agenda_note]

insert into [family_meetings].[fm_agenda_note] ([details], [item], [meeting_id], [not_applicable], [note], [said], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_agenda_note].[item], [fm_agenda_note].[note], [fm_agenda_note].[details], [fm_agenda_note].[said],
      [fm_agenda_note].[not_applicable], [fm_agenda_note].[version]
  from [family_meetings].[fm_agenda_note]
  where [fm_agenda_note].[meeting_id] = @p0

select [fm_agenda_note].[item], [fm_agenda_note].[note], [fm_agenda_note].[details], [fm_agenda_note].[said],
      [fm_agenda_note].[not_applicable], [fm_agenda_note].[version]
  from [family_meetings].[fm_agenda_note]
  where [fm_agenda_note].[meeting_id] = @p0 and [fm_agenda_note].[item] = @p1

-- Statements on [fm_agreement]

insert into [family_meetings].[fm_agreement] ([agreed_by], [agreed_on], [bottom_lines], [bottom_lines_because], [explained_on],
      [findings], [id], [information_not_shared], [information_shared], [key_issues], [questions], [recorded_by], [venue],
      [version], [who_takes_part])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)

select [fm_agreement].[id], [fm_agreement].[agreed_on]
  from [family_meetings].[fm_agreement]
  where [fm_agreement].[id] in (@p0, …)
  order by [fm_agreement].[id] asc

select [fm_agreement].[id], [fm_agreement].[who_takes_part], [fm_agreement].[venue], [fm_agreement].[information_shared],
      [fm_agreement].[information_not_shared], [fm_agreement].[key_issues], [fm_agreement].[findings],
      [fm_agreement].[explained_on], [fm_agreement].[questions], [fm_agreement].[bottom_lines],
      [fm_agreement].[bottom_lines_because], [fm_agreement].[agreed_by], [fm_agreement].[agreed_on], [fm_agreement].[recorded_by],
      [fm_agreement].[version]
  from [family_meetings].[fm_agreement]
  where [fm_agreement].[id] = @p0

update [family_meetings].[fm_agreement]
  set [who_takes_part] = @p0, [venue] = @p1, [information_shared] = @p2, [information_not_shared] = @p3, [key_issues] = @p4,
      [findings] = @p5, [explained_on] = @p6, [questions] = @p7, [bottom_lines] = @p8, [bottom_lines_because] = @p9,
      [agreed_by] = @p10, [agreed_on] = @p11, [recorded_by] = @p12, [version] = @p13
  where [id] = @p14 and [version] = @p15
;select @@rowcount

-- Statements on [fm_attendance]

insert into [family_meetings].[fm_attendance] ([absence], [invited], [meeting_id], [member_id], [mode], [no_part_because],
      [participation], [understood], [version], [without_wish_because])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

select [fm_attendance].[meeting_id], [fm_attendance].[member_id], [fm_attendance].[invited], [fm_attendance].[mode],
      [fm_attendance].[absence], [fm_attendance].[participation], [fm_attendance].[no_part_because],
      [fm_attendance].[without_wish_because], [fm_attendance].[understood], [fm_attendance].[version]
  from [family_meetings].[fm_attendance]
  where 1 = @p0
  order by [fm_attendance].[meeting_id] asc, [fm_attendance].[member_id] asc

select [fm_attendance].[meeting_id], [fm_attendance].[member_id], [fm_attendance].[invited], [fm_attendance].[mode],
      [fm_attendance].[absence], [fm_attendance].[participation], [fm_attendance].[no_part_because],
      [fm_attendance].[without_wish_because], [fm_attendance].[understood], [fm_attendance].[version]
  from [family_meetings].[fm_attendance]
  where [fm_attendance].[meeting_id] in (@p0, …)
  order by [fm_attendance].[meeting_id] asc, [fm_attendance].[member_id] asc

update [family_meetings].[fm_attendance]
  set [invited] = @p0, [mode] = @p1, [absence] = @p2, [participation] = @p3, [no_part_because] = @p4, [without_wish_because] = @p5,
      [understood] = @p6, [version] = @p7
  where [meeting_id] = @p8 and [member_id] = @p9 and [version] = @p10
;select @@rowcount

-- Statements on [fm_audit]

insert into [family_meetings].[fm_audit] ([actor_id], [actor_name], [at], [episode_id], [event], [id], [outcome], [reason],
      [thing])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)

select [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event], [fm_audit].[outcome],
      [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  inner join [family_meetings].[fm_audit_sealed] on [fm_audit_sealed].[audit_id] = [fm_audit].[id]
  where [fm_audit_sealed].[seal] = @p0
  order by [fm_audit].[id] asc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  left join [family_meetings].[fm_audit_sealed] on [fm_audit_sealed].[audit_id] = [fm_audit].[id]
  where [fm_audit_sealed].[audit_id] is null and [fm_audit].[id] > @p1
  order by [fm_audit].[id] asc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  order by [fm_audit].[id] desc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  where [fm_audit].[actor_id] = @p1
  order by [fm_audit].[id] desc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  where [fm_audit].[episode_id] = @p1
  order by [fm_audit].[id] desc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  where [fm_audit].[id] < @p1
  order by [fm_audit].[id] desc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  where [fm_audit].[id] in (select [fm_audit_person].[audit_id] from [family_meetings].[fm_audit_person] where [fm_audit_person].[person_id] = @p1)
  order by [fm_audit].[id] desc

select top (@p0) [fm_audit].[id], [fm_audit].[at], [fm_audit].[actor_id], [fm_audit].[actor_name], [fm_audit].[event],
      [fm_audit].[outcome], [fm_audit].[episode_id], [fm_audit].[thing], [fm_audit].[reason]
  from [family_meetings].[fm_audit]
  where [fm_audit].[reason] = @p1
  order by [fm_audit].[id] desc

-- Statements on [fm_audit_person]

insert into [family_meetings].[fm_audit_person] ([audit_id], [person_id])
  values (@p0, @p1)

select [fm_audit_person].[audit_id], [fm_audit_person].[person_id]
  from [family_meetings].[fm_audit_person]
  where 1 = @p0
  order by [fm_audit_person].[person_id] asc

select [fm_audit_person].[audit_id], [fm_audit_person].[person_id]
  from [family_meetings].[fm_audit_person]
  where [fm_audit_person].[audit_id] in (@p0, …)
  order by [fm_audit_person].[person_id] asc

-- Statements on [fm_audit_seal]

insert into [family_meetings].[fm_audit_seal] ([at], [events], [hash], [number], [previous_hash], [up_to])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select top (@p0) [fm_audit_seal].[number], [fm_audit_seal].[previous_hash], [fm_audit_seal].[hash], [fm_audit_seal].[events],
      [fm_audit_seal].[up_to], [fm_audit_seal].[at]
  from [family_meetings].[fm_audit_seal]
  order by [fm_audit_seal].[number] desc

select top (@p0) [fm_audit_seal].[number], [fm_audit_seal].[previous_hash], [fm_audit_seal].[hash], [fm_audit_seal].[events],
      [fm_audit_seal].[up_to], [fm_audit_seal].[at]
  from [family_meetings].[fm_audit_seal]
  where [fm_audit_seal].[at] < @p1
  order by [fm_audit_seal].[number] desc

select top (@p0) [fm_audit_seal].[number], [fm_audit_seal].[previous_hash], [fm_audit_seal].[hash], [fm_audit_seal].[events],
      [fm_audit_seal].[up_to], [fm_audit_seal].[at]
  from [family_meetings].[fm_audit_seal]
  where [fm_audit_seal].[number] > @p1
  order by [fm_audit_seal].[number] asc

-- Statements on [fm_audit_sealed]

insert into [family_meetings].[fm_audit_sealed] ([audit_id], [seal])
  values (@p0, @p1)

insert into [family_meetings].[fm_audit_sealed] ([audit_id], [seal])
  values (@p0, @p1), …

-- Statements on [fm_care_offer]

delete
  from [family_meetings].[fm_care_offer]
  where [meeting_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_care_offer] ([child_ids], [conditions], [duration], [id], [meeting_id], [member_id],
      [viability_by], [viability_due], [willing])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)

select [fm_care_offer].[id], [fm_care_offer].[meeting_id], [fm_care_offer].[member_id], [fm_care_offer].[child_ids],
      [fm_care_offer].[willing], [fm_care_offer].[duration], [fm_care_offer].[conditions], [fm_care_offer].[viability_by],
      [fm_care_offer].[viability_due]
  from [family_meetings].[fm_care_offer]
  where [fm_care_offer].[meeting_id] = @p0
  order by [fm_care_offer].[id] asc

-- Statements on [fm_chair_notice]

insert into [family_meetings].[fm_chair_notice] ([episode_id], [meeting_id], [no_review_because], [sent_by], [sent_how], [sent_on],
      [sent_to], [version], [waived_by], [waived_code], [waived_on], [waived_reason])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

select [fm_chair_notice].[episode_id], [fm_chair_notice].[meeting_id], [fm_chair_notice].[sent_on], [fm_chair_notice].[waived_on]
  from [family_meetings].[fm_chair_notice]
  where [fm_chair_notice].[episode_id] in (@p0, …)
  order by [fm_chair_notice].[episode_id] asc

select [fm_chair_notice].[meeting_id], [fm_chair_notice].[episode_id], [fm_chair_notice].[sent_to], [fm_chair_notice].[sent_how],
      [fm_chair_notice].[sent_on], [fm_chair_notice].[sent_by], [fm_chair_notice].[waived_code], [fm_chair_notice].[waived_reason],
      [fm_chair_notice].[waived_by], [fm_chair_notice].[waived_on], [fm_chair_notice].[no_review_because],
      [fm_chair_notice].[version]
  from [family_meetings].[fm_chair_notice]
  where [fm_chair_notice].[episode_id] = @p0
  order by [fm_chair_notice].[meeting_id] asc

select [fm_chair_notice].[meeting_id], [fm_chair_notice].[episode_id], [fm_chair_notice].[sent_to], [fm_chair_notice].[sent_how],
      [fm_chair_notice].[sent_on], [fm_chair_notice].[sent_by], [fm_chair_notice].[waived_code], [fm_chair_notice].[waived_reason],
      [fm_chair_notice].[waived_by], [fm_chair_notice].[waived_on], [fm_chair_notice].[no_review_because],
      [fm_chair_notice].[version]
  from [family_meetings].[fm_chair_notice]
  where [fm_chair_notice].[meeting_id] = @p0

update [family_meetings].[fm_chair_notice]
  set [episode_id] = @p0, [sent_to] = @p1, [sent_how] = @p2, [sent_on] = @p3, [sent_by] = @p4, [waived_code] = @p5,
      [waived_reason] = @p6, [waived_by] = @p7, [waived_on] = @p8, [no_review_because] = @p9, [version] = @p10
  where [meeting_id] = @p11 and [version] = @p12
;select @@rowcount

-- Statements on [fm_check_in]

insert into [family_meetings].[fm_check_in] ([by_name], [episode_id], [for_whom], [id], [made_by], [made_on], [note], [plan_id],
      [purpose], [recorded_by], [result], [understood])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

select [fm_check_in].[id], [fm_check_in].[plan_id], [fm_check_in].[episode_id], [fm_check_in].[purpose], [fm_check_in].[made_on],
      [fm_check_in].[made_by], [fm_check_in].[by_name], [fm_check_in].[result], [fm_check_in].[for_whom],
      [fm_check_in].[understood], [fm_check_in].[note], [fm_check_in].[recorded_by]
  from [family_meetings].[fm_check_in]
  where [fm_check_in].[plan_id] = @p0
  order by [fm_check_in].[made_on] asc, [fm_check_in].[id] asc

select [fm_check_in].[plan_id], [fm_check_in].[id], [fm_check_in].[purpose], [fm_check_in].[made_by]
  from [family_meetings].[fm_check_in]
  where [fm_check_in].[plan_id] in (@p0, …)
  order by [fm_check_in].[plan_id] asc, [fm_check_in].[id] asc

-- Statements on [fm_child_wishes]

insert into [family_meetings].[fm_child_wishes] ([agrees_to_sharing], [asked_by], [asked_on], [attendance_plan], [child_id],
      [choice], [do_not_share_with], [episode_id], [no_part_reason], [recorded_by], [topics], [version], [ways_to_take_part],
      [who_may_know])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)

select [fm_child_wishes].[episode_id], [fm_child_wishes].[child_id], [fm_child_wishes].[choice], [fm_child_wishes].[asked_by],
      [fm_child_wishes].[asked_on], [fm_child_wishes].[topics], [fm_child_wishes].[who_may_know],
      [fm_child_wishes].[agrees_to_sharing], [fm_child_wishes].[do_not_share_with], [fm_child_wishes].[attendance_plan],
      [fm_child_wishes].[ways_to_take_part], [fm_child_wishes].[no_part_reason], [fm_child_wishes].[recorded_by],
      [fm_child_wishes].[version]
  from [family_meetings].[fm_child_wishes]
  where [fm_child_wishes].[episode_id] = @p0 and [fm_child_wishes].[child_id] = @p1

select [fm_child_wishes].[episode_id], [fm_child_wishes].[child_id], [fm_child_wishes].[choice], [fm_child_wishes].[asked_by],
      [fm_child_wishes].[asked_on], [fm_child_wishes].[topics], [fm_child_wishes].[who_may_know],
      [fm_child_wishes].[agrees_to_sharing], [fm_child_wishes].[do_not_share_with], [fm_child_wishes].[attendance_plan],
      [fm_child_wishes].[ways_to_take_part], [fm_child_wishes].[no_part_reason], [fm_child_wishes].[recorded_by],
      [fm_child_wishes].[version]
  from [family_meetings].[fm_child_wishes]
  where [fm_child_wishes].[episode_id] = @p0
  order by [fm_child_wishes].[child_id] asc

update [family_meetings].[fm_child_wishes]
  set [choice] = @p0, [asked_by] = @p1, [asked_on] = @p2, [topics] = @p3, [who_may_know] = @p4, [agrees_to_sharing] = @p5,
      [do_not_share_with] = @p6, [attendance_plan] = @p7, [ways_to_take_part] = @p8, [no_part_reason] = @p9, [recorded_by] = @p10,
      [version] = @p11
  where [episode_id] = @p12 and [child_id] = @p13 and [version] = @p14
;select @@rowcount

-- Statements on [fm_consent]

insert into [family_meetings].[fm_consent] ([authority], [episode_id], [explained_by], [form], [given_by_id], [given_on],
      [holds_pr], [id], [language], [meeting_type], [own_behalf], [recorded_by], [responsible_for], [scope], [version],
      [withdrawal_told_to], [withdrawn_on])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16)

select [fm_consent].[episode_id], [fm_consent].[id], [fm_consent].[given_by_id], [fm_consent].[holds_pr],
      [fm_consent].[own_behalf], [fm_consent].[form], [fm_consent].[authority], [fm_consent].[given_on], [fm_consent].[scope],
      [fm_consent].[meeting_type], [fm_consent].[recorded_by], [fm_consent].[withdrawn_on], [fm_consent].[version]
  from [family_meetings].[fm_consent]
  where [fm_consent].[episode_id] in (@p0, …)
  order by [fm_consent].[episode_id] asc, [fm_consent].[id] asc

select [fm_consent].[id], [fm_consent].[episode_id], [fm_consent].[given_by_id], [fm_consent].[holds_pr],
      [fm_consent].[responsible_for], [fm_consent].[own_behalf], [fm_consent].[form], [fm_consent].[authority],
      [fm_consent].[given_on], [fm_consent].[scope], [fm_consent].[meeting_type], [fm_consent].[explained_by],
      [fm_consent].[language], [fm_consent].[recorded_by], [fm_consent].[withdrawn_on], [fm_consent].[withdrawal_told_to],
      [fm_consent].[version]
  from [family_meetings].[fm_consent]
  where [fm_consent].[episode_id] = @p0
  order by [fm_consent].[id] asc

select [fm_consent].[id], [fm_consent].[episode_id], [fm_consent].[given_by_id], [fm_consent].[holds_pr],
      [fm_consent].[responsible_for], [fm_consent].[own_behalf], [fm_consent].[form], [fm_consent].[authority],
      [fm_consent].[given_on], [fm_consent].[scope], [fm_consent].[meeting_type], [fm_consent].[explained_by],
      [fm_consent].[language], [fm_consent].[recorded_by], [fm_consent].[withdrawn_on], [fm_consent].[withdrawal_told_to],
      [fm_consent].[version]
  from [family_meetings].[fm_consent]
  where [fm_consent].[id] = @p0

select top (@p0) [fm_consent].[id], [fm_consent].[episode_id], [fm_consent].[given_by_id], [fm_consent].[holds_pr],
      [fm_consent].[responsible_for], [fm_consent].[own_behalf], [fm_consent].[form], [fm_consent].[authority],
      [fm_consent].[given_on], [fm_consent].[scope], [fm_consent].[meeting_type], [fm_consent].[explained_by],
      [fm_consent].[language], [fm_consent].[recorded_by], [fm_consent].[withdrawn_on], [fm_consent].[withdrawal_told_to],
      [fm_consent].[version]
  from [family_meetings].[fm_consent]
  where [fm_consent].[id] > @p1
  order by [fm_consent].[id] asc

update [family_meetings].[fm_consent]
  set [episode_id] = @p0, [given_by_id] = @p1, [holds_pr] = @p2, [responsible_for] = @p3, [own_behalf] = @p4, [form] = @p5,
      [authority] = @p6, [given_on] = @p7, [scope] = @p8, [meeting_type] = @p9, [explained_by] = @p10, [language] = @p11,
      [recorded_by] = @p12, [withdrawn_on] = @p13, [withdrawal_told_to] = @p14, [version] = @p15
  where [id] = @p16 and [version] = @p17
;select @@rowcount

-- Statements on [fm_consent_attempt]

insert into [family_meetings].[fm_consent_attempt] ([episode_id], [id], [method], [on_day], [recorded_by], [result], [whom])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_consent_attempt].[id], [fm_consent_attempt].[episode_id], [fm_consent_attempt].[on_day], [fm_consent_attempt].[method],
      [fm_consent_attempt].[whom], [fm_consent_attempt].[result], [fm_consent_attempt].[recorded_by]
  from [family_meetings].[fm_consent_attempt]
  where [fm_consent_attempt].[episode_id] = @p0
  order by [fm_consent_attempt].[on_day] asc, [fm_consent_attempt].[id] asc

-- Statements on [fm_consultation]

insert into [family_meetings].[fm_consultation] ([due_on], [explore], [meeting_id], [member_id], [result], [support_needed],
      [version], [who])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)

select [fm_consultation].[meeting_id], [fm_consultation].[due_on], [fm_consultation].[result]
  from [family_meetings].[fm_consultation]
  where [fm_consultation].[meeting_id] in (@p0, …)
  order by [fm_consultation].[meeting_id] asc

select [fm_consultation].[member_id], [fm_consultation].[who], [fm_consultation].[due_on], [fm_consultation].[result],
      [fm_consultation].[support_needed], [fm_consultation].[explore], [fm_consultation].[version]
  from [family_meetings].[fm_consultation]
  where [fm_consultation].[meeting_id] = @p0
  order by [fm_consultation].[member_id] asc

update [family_meetings].[fm_consultation]
  set [who] = @p0, [due_on] = @p1, [result] = @p2, [support_needed] = @p3, [explore] = @p4, [version] = @p5
  where [meeting_id] = @p6 and [member_id] = @p7 and [version] = @p8
;select @@rowcount

-- Statements on [fm_contact_safety]

insert into [family_meetings].[fm_contact_safety] ([ended_on], [ended_reason], [episode_id], [id], [kind], [member_id],
      [other_member_id], [recorded_by], [review_on], [since_on], [source], [version], [what])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_contact_safety].[episode_id], [fm_contact_safety].[id], [fm_contact_safety].[kind], [fm_contact_safety].[review_on],
      [fm_contact_safety].[ended_on]
  from [family_meetings].[fm_contact_safety]
  where [fm_contact_safety].[episode_id] in (@p0, …)
  order by [fm_contact_safety].[episode_id] asc, [fm_contact_safety].[id] asc

select [fm_contact_safety].[id], [fm_contact_safety].[episode_id], [fm_contact_safety].[kind], [fm_contact_safety].[member_id],
      [fm_contact_safety].[other_member_id], [fm_contact_safety].[what], [fm_contact_safety].[since_on],
      [fm_contact_safety].[source], [fm_contact_safety].[review_on], [fm_contact_safety].[ended_on],
      [fm_contact_safety].[ended_reason], [fm_contact_safety].[recorded_by], [fm_contact_safety].[version]
  from [family_meetings].[fm_contact_safety]
  where [fm_contact_safety].[episode_id] = @p0
  order by [fm_contact_safety].[id] asc

select [fm_contact_safety].[id], [fm_contact_safety].[episode_id], [fm_contact_safety].[kind], [fm_contact_safety].[member_id],
      [fm_contact_safety].[other_member_id], [fm_contact_safety].[what], [fm_contact_safety].[since_on],
      [fm_contact_safety].[source], [fm_contact_safety].[review_on], [fm_contact_safety].[ended_on],
      [fm_contact_safety].[ended_reason], [fm_contact_safety].[recorded_by], [fm_contact_safety].[version]
  from [family_meetings].[fm_contact_safety]
  where [fm_contact_safety].[id] = @p0

update [family_meetings].[fm_contact_safety]
  set [episode_id] = @p0, [kind] = @p1, [member_id] = @p2, [other_member_id] = @p3, [what] = @p4, [since_on] = @p5, [source] = @p6,
      [review_on] = @p7, [ended_on] = @p8, [ended_reason] = @p9, [recorded_by] = @p10, [version] = @p11
  where [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_disagreement]

insert into [family_meetings].[fm_disagreement] ([about], [complaint_made_on], [discussed_by], [discussed_on], [episode_id], [id],
      [leaflet_given_on], [outcome], [raised_on], [recorded_by], [rights_explained_on], [settled_on], [version], [who])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)

select [fm_disagreement].[episode_id], [fm_disagreement].[id], [fm_disagreement].[raised_on], [fm_disagreement].[discussed_on],
      [fm_disagreement].[rights_explained_on], [fm_disagreement].[leaflet_given_on], [fm_disagreement].[complaint_made_on],
      [fm_disagreement].[settled_on]
  from [family_meetings].[fm_disagreement]
  where [fm_disagreement].[episode_id] in (@p0, …)
  order by [fm_disagreement].[episode_id] asc, [fm_disagreement].[id] asc

select [fm_disagreement].[id], [fm_disagreement].[episode_id], [fm_disagreement].[who], [fm_disagreement].[about],
      [fm_disagreement].[raised_on], [fm_disagreement].[discussed_on], [fm_disagreement].[discussed_by],
      [fm_disagreement].[rights_explained_on], [fm_disagreement].[leaflet_given_on], [fm_disagreement].[complaint_made_on],
      [fm_disagreement].[outcome], [fm_disagreement].[settled_on], [fm_disagreement].[recorded_by], [fm_disagreement].[version]
  from [family_meetings].[fm_disagreement]
  where [fm_disagreement].[episode_id] = @p0
  order by [fm_disagreement].[raised_on] asc, [fm_disagreement].[id] asc

select [fm_disagreement].[id], [fm_disagreement].[episode_id], [fm_disagreement].[who], [fm_disagreement].[about],
      [fm_disagreement].[raised_on], [fm_disagreement].[discussed_on], [fm_disagreement].[discussed_by],
      [fm_disagreement].[rights_explained_on], [fm_disagreement].[leaflet_given_on], [fm_disagreement].[complaint_made_on],
      [fm_disagreement].[outcome], [fm_disagreement].[settled_on], [fm_disagreement].[recorded_by], [fm_disagreement].[version]
  from [family_meetings].[fm_disagreement]
  where [fm_disagreement].[id] = @p0

update [family_meetings].[fm_disagreement]
  set [episode_id] = @p0, [who] = @p1, [about] = @p2, [raised_on] = @p3, [discussed_on] = @p4, [discussed_by] = @p5,
      [rights_explained_on] = @p6, [leaflet_given_on] = @p7, [complaint_made_on] = @p8, [outcome] = @p9, [settled_on] = @p10,
      [recorded_by] = @p11, [version] = @p12
  where [id] = @p13 and [version] = @p14
;select @@rowcount

-- Statements on [fm_ecomap_tie]

delete
  from [family_meetings].[fm_ecomap_tie]
  where [episode_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_ecomap_tie] ([about], [child_id], [episode_id], [group_name], [id], [member_id], [strength])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_ecomap_tie].[id], [fm_ecomap_tie].[episode_id], [fm_ecomap_tie].[child_id], [fm_ecomap_tie].[member_id],
      [fm_ecomap_tie].[group_name], [fm_ecomap_tie].[strength], [fm_ecomap_tie].[about]
  from [family_meetings].[fm_ecomap_tie]
  where [fm_ecomap_tie].[episode_id] = @p0
  order by [fm_ecomap_tie].[id] asc

-- Statements on [fm_emergency_access]

insert into [family_meetings].[fm_emergency_access] ([begins_at], [ended_at], [ended_by], [ended_by_name], [ends_at], [id],
      [looked_at], [looked_by], [looked_by_name], [person_id], [reason], [team_ids], [worker_id], [worker_name])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)

select [fm_emergency_access].[id], [fm_emergency_access].[worker_id], [fm_emergency_access].[worker_name],
      [fm_emergency_access].[person_id], [fm_emergency_access].[team_ids], [fm_emergency_access].[reason],
      [fm_emergency_access].[begins_at], [fm_emergency_access].[ends_at], [fm_emergency_access].[ended_at],
      [fm_emergency_access].[ended_by], [fm_emergency_access].[ended_by_name], [fm_emergency_access].[looked_at],
      [fm_emergency_access].[looked_by], [fm_emergency_access].[looked_by_name]
  from [family_meetings].[fm_emergency_access]
  where [fm_emergency_access].[id] = @p0

select [fm_emergency_access].[id], [fm_emergency_access].[worker_id], [fm_emergency_access].[worker_name],
      [fm_emergency_access].[person_id], [fm_emergency_access].[team_ids], [fm_emergency_access].[reason],
      [fm_emergency_access].[begins_at], [fm_emergency_access].[ends_at], [fm_emergency_access].[ended_at],
      [fm_emergency_access].[ended_by], [fm_emergency_access].[ended_by_name], [fm_emergency_access].[looked_at],
      [fm_emergency_access].[looked_by], [fm_emergency_access].[looked_by_name]
  from [family_meetings].[fm_emergency_access]
  where [fm_emergency_access].[looked_at] is null
  order by [fm_emergency_access].[id] asc

select [fm_emergency_access].[id], [fm_emergency_access].[worker_id], [fm_emergency_access].[worker_name],
      [fm_emergency_access].[person_id], [fm_emergency_access].[team_ids], [fm_emergency_access].[reason],
      [fm_emergency_access].[begins_at], [fm_emergency_access].[ends_at], [fm_emergency_access].[ended_at],
      [fm_emergency_access].[ended_by], [fm_emergency_access].[ended_by_name], [fm_emergency_access].[looked_at],
      [fm_emergency_access].[looked_by], [fm_emergency_access].[looked_by_name]
  from [family_meetings].[fm_emergency_access]
  where [fm_emergency_access].[worker_id] = @p0 and [fm_emergency_access].[ended_at] is null
      and [fm_emergency_access].[begins_at] <= @p1 and [fm_emergency_access].[ends_at] > @p2
  order by [fm_emergency_access].[id] asc

select top (@p0) [fm_emergency_access].[id], [fm_emergency_access].[worker_id], [fm_emergency_access].[worker_name],
      [fm_emergency_access].[person_id], [fm_emergency_access].[team_ids], [fm_emergency_access].[reason],
      [fm_emergency_access].[begins_at], [fm_emergency_access].[ends_at], [fm_emergency_access].[ended_at],
      [fm_emergency_access].[ended_by], [fm_emergency_access].[ended_by_name], [fm_emergency_access].[looked_at],
      [fm_emergency_access].[looked_by], [fm_emergency_access].[looked_by_name]
  from [family_meetings].[fm_emergency_access]
  order by [fm_emergency_access].[id] desc

update [family_meetings].[fm_emergency_access]
  set [ended_at] = @p0, [ended_by] = @p1, [ended_by_name] = @p2
  where [id] = @p3 and [ended_at] is null
;select @@rowcount

update [family_meetings].[fm_emergency_access]
  set [ended_at] = @p0, [ended_by] = @p1, [ended_by_name] = @p2
  where [worker_id] = @p3 and [person_id] in (@p4, …) and [ended_at] is null and [ends_at] > @p5
;select @@rowcount

update [family_meetings].[fm_emergency_access]
  set [looked_at] = @p0, [looked_by] = @p1, [looked_by_name] = @p2
  where [id] = @p3 and [looked_at] is null
;select @@rowcount

-- Statements on [fm_episode]

insert into [family_meetings].[fm_episode] ([choice], [close_note], [close_reason], [closed_by], [closed_on], [connected_workers],
      [coordinator_asked], [coordinator_id], [coordinators], [details_checked_by], [details_checked_on], [first_contact_on], [id],
      [lead_child_id], [meeting_type], [opened_by], [opened_on], [over_age_reason], [reference], [referral_source], [referred_on],
      [situation], [strategy_discussion_on], [urgent], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
      @p22, @p23, @p24)

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[details_checked_on], [fm_episode].[meeting_type],
      [fm_episode].[coordinator_id], [fm_episode].[coordinators], [fm_episode].[coordinator_asked],
      [fm_episode].[first_contact_on], [fm_episode].[connected_workers], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[closed_on] is null and [fm_episode].[coordinator_id] = @p0
  order by [fm_episode].[id] asc

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[details_checked_on], [fm_episode].[meeting_type],
      [fm_episode].[coordinator_id], [fm_episode].[coordinators], [fm_episode].[coordinator_asked],
      [fm_episode].[first_contact_on], [fm_episode].[connected_workers], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[closed_on] is null
  order by [fm_episode].[id] asc

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[details_checked_on], [fm_episode].[meeting_type],
      [fm_episode].[coordinator_id], [fm_episode].[coordinators], [fm_episode].[coordinator_asked],
      [fm_episode].[first_contact_on], [fm_episode].[connected_workers], [fm_episode].[version], [fm_episode].[closed_on]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] in (@p0, …)
  order by [fm_episode].[id] asc

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[over_age_reason], [fm_episode].[details_checked_on],
      [fm_episode].[details_checked_by], [fm_episode].[situation], [fm_episode].[choice], [fm_episode].[coordinator_id],
      [fm_episode].[coordinators], [fm_episode].[coordinator_asked], [fm_episode].[first_contact_on],
      [fm_episode].[connected_workers], [fm_episode].[closed_on], [fm_episode].[close_reason], [fm_episode].[close_note],
      [fm_episode].[closed_by], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[closed_on] is null and [fm_episode].[coordinator_id] is null and ([fm_episode].[meeting_type] in (@p0,
      …) or [fm_episode].[coordinator_asked] is not null)
  order by [fm_episode].[id] asc

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[over_age_reason], [fm_episode].[details_checked_on],
      [fm_episode].[details_checked_by], [fm_episode].[situation], [fm_episode].[choice], [fm_episode].[coordinator_id],
      [fm_episode].[coordinators], [fm_episode].[coordinator_asked], [fm_episode].[first_contact_on],
      [fm_episode].[connected_workers], [fm_episode].[closed_on], [fm_episode].[close_reason], [fm_episode].[close_note],
      [fm_episode].[closed_by], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[coordinator_id] = @p0 and [fm_episode].[closed_on] is null
  order by [fm_episode].[id] asc

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[over_age_reason], [fm_episode].[details_checked_on],
      [fm_episode].[details_checked_by], [fm_episode].[situation], [fm_episode].[choice], [fm_episode].[coordinator_id],
      [fm_episode].[coordinators], [fm_episode].[coordinator_asked], [fm_episode].[first_contact_on],
      [fm_episode].[connected_workers], [fm_episode].[closed_on], [fm_episode].[close_reason], [fm_episode].[close_note],
      [fm_episode].[closed_by], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] = @p0

select [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[over_age_reason], [fm_episode].[details_checked_on],
      [fm_episode].[details_checked_by], [fm_episode].[situation], [fm_episode].[choice], [fm_episode].[coordinator_id],
      [fm_episode].[coordinators], [fm_episode].[coordinator_asked], [fm_episode].[first_contact_on],
      [fm_episode].[connected_workers], [fm_episode].[closed_on], [fm_episode].[close_reason], [fm_episode].[close_note],
      [fm_episode].[closed_by], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] in (select [fm_episode_child].[episode_id] from [family_meetings].[fm_episode_child] where [fm_episode_child].[person_id] in (@p0, …))
  order by [fm_episode].[id] desc

select [fm_episode].[id], [fm_episode].[situation]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] in (@p0, …)
  order by [fm_episode].[id] asc

select top (@p0) [fm_episode].[id], [fm_episode].[lead_child_id], [fm_episode].[referred_on], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[closed_on], [fm_episode].[close_reason]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] > @p1
  order by [fm_episode].[id] asc

select top (@p0) [fm_episode].[id], [fm_episode].[reference], [fm_episode].[lead_child_id], [fm_episode].[opened_on],
      [fm_episode].[opened_by], [fm_episode].[referred_on], [fm_episode].[referral_source], [fm_episode].[urgent],
      [fm_episode].[strategy_discussion_on], [fm_episode].[over_age_reason], [fm_episode].[details_checked_on],
      [fm_episode].[details_checked_by], [fm_episode].[situation], [fm_episode].[choice], [fm_episode].[coordinator_id],
      [fm_episode].[coordinators], [fm_episode].[coordinator_asked], [fm_episode].[first_contact_on],
      [fm_episode].[connected_workers], [fm_episode].[closed_on], [fm_episode].[close_reason], [fm_episode].[close_note],
      [fm_episode].[closed_by], [fm_episode].[version]
  from [family_meetings].[fm_episode]
  where [fm_episode].[id] > @p1
  order by [fm_episode].[id] asc

update [family_meetings].[fm_episode]
  set [reference] = @p0, [lead_child_id] = @p1, [opened_on] = @p2, [opened_by] = @p3, [referred_on] = @p4, [referral_source] = @p5,
      [urgent] = @p6, [strategy_discussion_on] = @p7, [over_age_reason] = @p8, [details_checked_on] = @p9,
      [details_checked_by] = @p10, [situation] = @p11, [meeting_type] = @p12, [choice] = @p13, [coordinator_id] = @p14,
      [coordinators] = @p15, [coordinator_asked] = @p16, [first_contact_on] = @p17, [connected_workers] = @p18, [closed_on] = @p19,
      [close_reason] = @p20, [close_note] = @p21, [closed_by] = @p22, [version] = @p23
  where [id] = @p24 and [version] = @p25
;select @@rowcount

-- Statements on [fm_episode_child]

delete
  from [family_meetings].[fm_episode_child]
  where [episode_id] = @p0
;select @@rowcount

insert into [family_meetings].[fm_episode_child] ([episode_id], [joined_on], [person_id], [position])
  values (@p0, @p1, @p2, @p3)

select [fm_episode_child].[episode_id], [fm_episode_child].[person_id], [fm_episode_child].[joined_on]
  from [family_meetings].[fm_episode_child]
  where 1 = @p0
  order by [fm_episode_child].[episode_id] asc, [fm_episode_child].[position] asc

select [fm_episode_child].[episode_id], [fm_episode_child].[person_id], [fm_episode_child].[joined_on]
  from [family_meetings].[fm_episode_child]
  where [fm_episode_child].[episode_id] in (@p0, …)
  order by [fm_episode_child].[episode_id] asc, [fm_episode_child].[position] asc

select [fm_episode_child].[episode_id], [fm_episode_child].[person_id], [fm_episode_child].[joined_on],
      [fm_episode_child].[position]
  from [family_meetings].[fm_episode_child]
  where [fm_episode_child].[episode_id] in (@p0, …)
  order by [fm_episode_child].[episode_id] asc, [fm_episode_child].[position] asc

select [fm_episode_child].[person_id], [fm_episode_child].[episode_id]
  from [family_meetings].[fm_episode_child]
  where [fm_episode_child].[person_id] in (@p0, …)
  order by [fm_episode_child].[person_id] asc

select count(*) as [n]
  from [family_meetings].[fm_episode_child]
  where [fm_episode_child].[person_id] = @p0

select distinct [fm_episode_child].[person_id]
  from [family_meetings].[fm_episode_child]
  order by [fm_episode_child].[person_id] asc

-- Statements on [fm_exclusion]

insert into [family_meetings].[fm_exclusion] ([decided_by], [decided_on], [ended_on], [ended_reason], [episode_id],
      [existing_safety], [explained_how], [explained_on], [id], [member_id], [must_happen], [reason], [recorded_by], [review_on],
      [version], [welfare_basis], [worries])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16)

select [fm_exclusion].[episode_id], [fm_exclusion].[id], [fm_exclusion].[review_on], [fm_exclusion].[ended_on]
  from [family_meetings].[fm_exclusion]
  where [fm_exclusion].[episode_id] in (@p0, …)
  order by [fm_exclusion].[episode_id] asc, [fm_exclusion].[id] asc

select [fm_exclusion].[id], [fm_exclusion].[episode_id], [fm_exclusion].[member_id], [fm_exclusion].[reason],
      [fm_exclusion].[welfare_basis], [fm_exclusion].[decided_by], [fm_exclusion].[decided_on], [fm_exclusion].[review_on],
      [fm_exclusion].[worries], [fm_exclusion].[existing_safety], [fm_exclusion].[must_happen], [fm_exclusion].[explained_how],
      [fm_exclusion].[explained_on], [fm_exclusion].[ended_on], [fm_exclusion].[ended_reason], [fm_exclusion].[recorded_by],
      [fm_exclusion].[version]
  from [family_meetings].[fm_exclusion]
  where [fm_exclusion].[episode_id] = @p0
  order by [fm_exclusion].[id] asc

select [fm_exclusion].[id], [fm_exclusion].[episode_id], [fm_exclusion].[member_id], [fm_exclusion].[reason],
      [fm_exclusion].[welfare_basis], [fm_exclusion].[decided_by], [fm_exclusion].[decided_on], [fm_exclusion].[review_on],
      [fm_exclusion].[worries], [fm_exclusion].[existing_safety], [fm_exclusion].[must_happen], [fm_exclusion].[explained_how],
      [fm_exclusion].[explained_on], [fm_exclusion].[ended_on], [fm_exclusion].[ended_reason], [fm_exclusion].[recorded_by],
      [fm_exclusion].[version]
  from [family_meetings].[fm_exclusion]
  where [fm_exclusion].[id] = @p0

update [family_meetings].[fm_exclusion]
  set [episode_id] = @p0, [member_id] = @p1, [reason] = @p2, [welfare_basis] = @p3, [decided_by] = @p4, [decided_on] = @p5,
      [review_on] = @p6, [worries] = @p7, [existing_safety] = @p8, [must_happen] = @p9, [explained_how] = @p10,
      [explained_on] = @p11, [ended_on] = @p12, [ended_reason] = @p13, [recorded_by] = @p14, [version] = @p15
  where [id] = @p16 and [version] = @p17
;select @@rowcount

-- Statements on [fm_exemption]

insert into [family_meetings].[fm_exemption] ([approval_reason], [approved], [approved_by], [approved_on], [child_id],
      [decided_by], [decided_on], [episode_id], [id], [limb], [reason], [reason_code], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_exemption].[child_id], [fm_exemption].[id], [fm_exemption].[limb], [fm_exemption].[approved]
  from [family_meetings].[fm_exemption]
  where [fm_exemption].[child_id] in (@p0, …)
  order by [fm_exemption].[child_id] asc, [fm_exemption].[id] asc

select [fm_exemption].[id], [fm_exemption].[episode_id], [fm_exemption].[child_id], [fm_exemption].[limb],
      [fm_exemption].[reason_code], [fm_exemption].[reason], [fm_exemption].[decided_on], [fm_exemption].[decided_by],
      [fm_exemption].[approved], [fm_exemption].[approved_by], [fm_exemption].[approved_on], [fm_exemption].[approval_reason],
      [fm_exemption].[version]
  from [family_meetings].[fm_exemption]
  where 1 = @p0
  order by [fm_exemption].[id] asc

select [fm_exemption].[id], [fm_exemption].[episode_id], [fm_exemption].[child_id], [fm_exemption].[limb],
      [fm_exemption].[reason_code], [fm_exemption].[reason], [fm_exemption].[decided_on], [fm_exemption].[decided_by],
      [fm_exemption].[approved], [fm_exemption].[approved_by], [fm_exemption].[approved_on], [fm_exemption].[approval_reason],
      [fm_exemption].[version]
  from [family_meetings].[fm_exemption]
  where [fm_exemption].[child_id] in (@p0, …)
  order by [fm_exemption].[id] asc

select [fm_exemption].[id], [fm_exemption].[episode_id], [fm_exemption].[child_id], [fm_exemption].[limb],
      [fm_exemption].[reason_code], [fm_exemption].[reason], [fm_exemption].[decided_on], [fm_exemption].[decided_by],
      [fm_exemption].[approved], [fm_exemption].[approved_by], [fm_exemption].[approved_on], [fm_exemption].[approval_reason],
      [fm_exemption].[version]
  from [family_meetings].[fm_exemption]
  where [fm_exemption].[id] = @p0

select top (@p0) [fm_exemption].[id], [fm_exemption].[episode_id], [fm_exemption].[child_id], [fm_exemption].[limb],
      [fm_exemption].[reason_code], [fm_exemption].[reason], [fm_exemption].[decided_on], [fm_exemption].[decided_by],
      [fm_exemption].[approved], [fm_exemption].[approved_by], [fm_exemption].[approved_on], [fm_exemption].[approval_reason],
      [fm_exemption].[version]
  from [family_meetings].[fm_exemption]
  where [fm_exemption].[id] > @p1
  order by [fm_exemption].[id] asc

update [family_meetings].[fm_exemption]
  set [episode_id] = @p0, [child_id] = @p1, [limb] = @p2, [reason_code] = @p3, [reason] = @p4, [decided_on] = @p5,
      [decided_by] = @p6, [approved] = @p7, [approved_by] = @p8, [approved_on] = @p9, [approval_reason] = @p10, [version] = @p11
  where [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_feedback]

insert into [family_meetings].[fm_feedback] ([answers], [episode_id], [given_by], [given_on], [id], [meeting_id], [words])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_feedback].[id], [fm_feedback].[episode_id], [fm_feedback].[meeting_id], [fm_feedback].[given_by],
      [fm_feedback].[given_on], [fm_feedback].[answers], [fm_feedback].[words]
  from [family_meetings].[fm_feedback]
  where [fm_feedback].[episode_id] = @p0
  order by [fm_feedback].[given_on] asc, [fm_feedback].[id] asc

-- Statements on [fm_filing]

insert into [family_meetings].[fm_filing] ([about_id], [again], [author], [category], [content], [effective_on], [episode_id],
      [file_name], [filing_key], [handed_over_at], [id], [kind], [occasion], [person_id], [reason], [record_id], [requested_at],
      [settled_at], [state], [title], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)

select [fm_filing].[episode_id], [fm_filing].[id], [fm_filing].[person_id], [fm_filing].[state]
  from [family_meetings].[fm_filing]
  where [fm_filing].[episode_id] in (@p0, …)
  order by [fm_filing].[episode_id] asc, [fm_filing].[id] asc

select [fm_filing].[file_bytes], [fm_filing].[file_hash]
  from [family_meetings].[fm_filing]
  where [fm_filing].[id] = @p0

select [fm_filing].[id], [fm_filing].[content]
  from [family_meetings].[fm_filing]
  where [fm_filing].[id] = @p0

select [fm_filing].[id], [fm_filing].[episode_id], [fm_filing].[occasion], [fm_filing].[about_id], [fm_filing].[person_id],
      [fm_filing].[kind], [fm_filing].[filing_key], [fm_filing].[title], [fm_filing].[effective_on], [fm_filing].[author],
      [fm_filing].[category], [fm_filing].[file_name], [fm_filing].[state], [fm_filing].[reason], [fm_filing].[requested_at],
      [fm_filing].[handed_over_at], [fm_filing].[settled_at], [fm_filing].[record_id], [fm_filing].[again], [fm_filing].[version]
  from [family_meetings].[fm_filing]
  where [fm_filing].[episode_id] = @p0
  order by [fm_filing].[id] asc

select [fm_filing].[id], [fm_filing].[episode_id], [fm_filing].[occasion], [fm_filing].[about_id], [fm_filing].[person_id],
      [fm_filing].[kind], [fm_filing].[filing_key], [fm_filing].[title], [fm_filing].[effective_on], [fm_filing].[author],
      [fm_filing].[category], [fm_filing].[file_name], [fm_filing].[state], [fm_filing].[reason], [fm_filing].[requested_at],
      [fm_filing].[handed_over_at], [fm_filing].[settled_at], [fm_filing].[record_id], [fm_filing].[again], [fm_filing].[version]
  from [family_meetings].[fm_filing]
  where [fm_filing].[filing_key] = @p0
  order by [fm_filing].[id] asc

select [fm_filing].[id], [fm_filing].[episode_id], [fm_filing].[occasion], [fm_filing].[about_id], [fm_filing].[person_id],
      [fm_filing].[kind], [fm_filing].[filing_key], [fm_filing].[title], [fm_filing].[effective_on], [fm_filing].[author],
      [fm_filing].[category], [fm_filing].[file_name], [fm_filing].[state], [fm_filing].[reason], [fm_filing].[requested_at],
      [fm_filing].[handed_over_at], [fm_filing].[settled_at], [fm_filing].[record_id], [fm_filing].[again], [fm_filing].[version]
  from [family_meetings].[fm_filing]
  where [fm_filing].[id] = @p0
  order by [fm_filing].[id] asc

select [fm_filing].[id], [fm_filing].[episode_id], [fm_filing].[occasion], [fm_filing].[about_id], [fm_filing].[person_id],
      [fm_filing].[kind], [fm_filing].[filing_key], [fm_filing].[title], [fm_filing].[effective_on], [fm_filing].[author],
      [fm_filing].[category], [fm_filing].[file_name], [fm_filing].[state], [fm_filing].[reason], [fm_filing].[requested_at],
      [fm_filing].[handed_over_at], [fm_filing].[settled_at], [fm_filing].[record_id], [fm_filing].[again], [fm_filing].[version]
  from [family_meetings].[fm_filing]
  where [fm_filing].[occasion] = @p0 and [fm_filing].[about_id] = @p1
  order by [fm_filing].[id] asc

update [family_meetings].[fm_filing]
  set [file_bytes] = @p0, [file_hash] = @p1
  where [id] = @p2 and [file_hash] is null
;select @@rowcount

update [family_meetings].[fm_filing]
  set [state] = @p0, [reason] = @p1, [handed_over_at] = @p2, [settled_at] = @p3, [record_id] = @p4, [again] = @p5, [version] = @p6
  where [id] = @p7 and [version] = @p8
;select @@rowcount

-- Statements on [fm_given_paper]

insert into [family_meetings].[fm_given_paper] ([about], [episode_id], [kept_at], [kept_by], [paper])
  values (@p0, @p1, @p2, @p3, @p4)

select [fm_given_paper].[about], [fm_given_paper].[episode_id], [fm_given_paper].[paper], [fm_given_paper].[kept_by],
      [fm_given_paper].[kept_at]
  from [family_meetings].[fm_given_paper]
  where [fm_given_paper].[about] = @p0

update [family_meetings].[fm_given_paper]
  set [episode_id] = @p0, [paper] = @p1, [kept_by] = @p2, [kept_at] = @p3
  where [about] = @p4
;select @@rowcount

-- Statements on [fm_hand_over]

insert into [family_meetings].[fm_hand_over] ([code_hash], [device_hash], [ended_at], [expires_at], [last_wrong_at], [login_id],
      [opened_at], [plan_id], [reference], [return_path], [worker_id], [wrong_codes])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

select top (@p0) [fm_hand_over].[reference], [fm_hand_over].[plan_id], [fm_hand_over].[worker_id], [fm_hand_over].[login_id],
      [fm_hand_over].[device_hash], [fm_hand_over].[code_hash], [fm_hand_over].[return_path], [fm_hand_over].[opened_at],
      [fm_hand_over].[expires_at], [fm_hand_over].[ended_at], [fm_hand_over].[wrong_codes], [fm_hand_over].[last_wrong_at]
  from [family_meetings].[fm_hand_over]
  where [fm_hand_over].[login_id] = @p1 and [fm_hand_over].[ended_at] is null and [fm_hand_over].[expires_at] > @p2
  order by [fm_hand_over].[reference] desc

select top (@p0) [fm_hand_over].[reference], [fm_hand_over].[plan_id], [fm_hand_over].[worker_id], [fm_hand_over].[login_id],
      [fm_hand_over].[device_hash], [fm_hand_over].[code_hash], [fm_hand_over].[return_path], [fm_hand_over].[opened_at],
      [fm_hand_over].[expires_at], [fm_hand_over].[ended_at], [fm_hand_over].[wrong_codes], [fm_hand_over].[last_wrong_at]
  from [family_meetings].[fm_hand_over]
  where [fm_hand_over].[reference] = @p1

update [family_meetings].[fm_hand_over]
  set [ended_at] = @p0
  where [reference] = @p1 and [ended_at] is null
;select @@rowcount

update [family_meetings].[fm_hand_over]
  set [wrong_codes] = [wrong_codes] + 1, [last_wrong_at] = @p0
  where [reference] = @p1
;select @@rowcount

-- Statements on [fm_idempotency]

insert into [family_meetings].[fm_idempotency] ([action], [actor_id], [at], [form_key], [result])
  values (@p0, @p1, @p2, @p3, @p4)

select top (@p0) [fm_idempotency].[form_key], [fm_idempotency].[result]
  from [family_meetings].[fm_idempotency]
  where [actor_id] = @p1 and [form_key] = @p2

update [family_meetings].[fm_idempotency]
  set [result] = @p0
  where [actor_id] = @p1 and [form_key] = @p2
;select @@rowcount

-- Statements on [fm_imported_row]

delete
  from [family_meetings].[fm_imported_row]
  where [id] in (@p0, …)
;select @@rowcount

insert into [family_meetings].[fm_imported_row] ([cells], [id], [row_key], [table_name])
  values (@p0, @p1, @p2, @p3)

insert into [family_meetings].[fm_imported_row] ([cells], [id], [row_key], [table_name])
  values (@p0, @p1, @p2, @p3), …

select top (@p0) [fm_imported_row].[id], [fm_imported_row].[table_name], [fm_imported_row].[row_key], [fm_imported_row].[cells]
  from [family_meetings].[fm_imported_row]
  where [fm_imported_row].[id] > @p1
  order by [fm_imported_row].[id] asc

-- Statements on [fm_invitation]

delete
  from [family_meetings].[fm_invitation]
  where [id] = @p0 and [state] = @p1
;select @@rowcount

insert into [family_meetings].[fm_invitation] ([addressee], [answer], [chased_on], [check_needed], [checked_by], [checked_by_name],
      [checked_on], [episode_id], [failure], [failure_detail], [handing_over_since], [id], [kind], [meeting_id], [member_id],
      [occasion], [person_id], [released_by], [request_id], [revision], [sent_on], [state], [version], [way], [words])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
      @p22, @p23, @p24)

select [fm_invitation].[id], [fm_invitation].[pack]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[id] = @p0

select [fm_invitation].[id], [fm_invitation].[request_id], [fm_invitation].[episode_id], [fm_invitation].[meeting_id],
      [fm_invitation].[member_id], [fm_invitation].[person_id], [fm_invitation].[occasion], [fm_invitation].[revision],
      [fm_invitation].[kind], [fm_invitation].[state], [fm_invitation].[way], [fm_invitation].[released_by],
      [fm_invitation].[check_needed], [fm_invitation].[checked_by], [fm_invitation].[checked_by_name],
      [fm_invitation].[checked_on], [fm_invitation].[handing_over_since], [fm_invitation].[sent_on], [fm_invitation].[chased_on],
      [fm_invitation].[failure], [fm_invitation].[failure_detail], [fm_invitation].[words], [fm_invitation].[addressee],
      [fm_invitation].[answer], [fm_invitation].[version]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[id] = @p0
  order by [fm_invitation].[id] asc

select [fm_invitation].[id], [fm_invitation].[request_id], [fm_invitation].[episode_id], [fm_invitation].[meeting_id],
      [fm_invitation].[member_id], [fm_invitation].[person_id], [fm_invitation].[occasion], [fm_invitation].[revision],
      [fm_invitation].[kind], [fm_invitation].[state], [fm_invitation].[way], [fm_invitation].[released_by],
      [fm_invitation].[check_needed], [fm_invitation].[checked_by], [fm_invitation].[checked_by_name],
      [fm_invitation].[checked_on], [fm_invitation].[handing_over_since], [fm_invitation].[sent_on], [fm_invitation].[chased_on],
      [fm_invitation].[failure], [fm_invitation].[failure_detail], [fm_invitation].[words], [fm_invitation].[addressee],
      [fm_invitation].[answer], [fm_invitation].[version]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[meeting_id] = @p0 and [fm_invitation].[occasion] = @p1
  order by [fm_invitation].[id] asc

select [fm_invitation].[id], [fm_invitation].[request_id], [fm_invitation].[episode_id], [fm_invitation].[meeting_id],
      [fm_invitation].[member_id], [fm_invitation].[person_id], [fm_invitation].[occasion], [fm_invitation].[revision],
      [fm_invitation].[kind], [fm_invitation].[state], [fm_invitation].[way], [fm_invitation].[released_by],
      [fm_invitation].[check_needed], [fm_invitation].[checked_by], [fm_invitation].[checked_by_name],
      [fm_invitation].[checked_on], [fm_invitation].[handing_over_since], [fm_invitation].[sent_on], [fm_invitation].[chased_on],
      [fm_invitation].[failure], [fm_invitation].[failure_detail], [fm_invitation].[words], [fm_invitation].[addressee],
      [fm_invitation].[answer], [fm_invitation].[version]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[request_id] = @p0
  order by [fm_invitation].[id] asc

select [fm_invitation].[id], [fm_invitation].[request_id], [fm_invitation].[episode_id], [fm_invitation].[meeting_id],
      [fm_invitation].[member_id], [fm_invitation].[person_id], [fm_invitation].[occasion], [fm_invitation].[revision],
      [fm_invitation].[kind], [fm_invitation].[state], [fm_invitation].[way], [fm_invitation].[released_by],
      [fm_invitation].[check_needed], [fm_invitation].[checked_by], [fm_invitation].[checked_by_name],
      [fm_invitation].[checked_on], [fm_invitation].[handing_over_since], [fm_invitation].[sent_on], [fm_invitation].[chased_on],
      [fm_invitation].[failure], [fm_invitation].[failure_detail], [fm_invitation].[words], [fm_invitation].[addressee],
      [fm_invitation].[answer], [fm_invitation].[version]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[request_id] in (@p0, …)
  order by [fm_invitation].[id] asc

select [fm_invitation].[request_id], [fm_invitation].[id], [fm_invitation].[state]
  from [family_meetings].[fm_invitation]
  where [fm_invitation].[request_id] in (@p0, …)
  order by [fm_invitation].[request_id] asc, [fm_invitation].[id] asc

update [family_meetings].[fm_invitation]
  set [pack] = @p0
  where [id] = @p1
;select @@rowcount

update [family_meetings].[fm_invitation]
  set [request_id] = @p0, [episode_id] = @p1, [meeting_id] = @p2, [member_id] = @p3, [person_id] = @p4, [occasion] = @p5,
      [revision] = @p6, [kind] = @p7, [state] = @p8, [way] = @p9, [released_by] = @p10, [check_needed] = @p11, [checked_by] = @p12,
      [checked_by_name] = @p13, [checked_on] = @p14, [handing_over_since] = @p15, [sent_on] = @p16, [chased_on] = @p17,
      [failure] = @p18, [failure_detail] = @p19, [words] = @p20, [addressee] = @p21, [answer] = @p22, [version] = @p23
  where [id] = @p24 and [version] = @p25
;select @@rowcount

-- Statements on [fm_invitation_event]

insert into [family_meetings].[fm_invitation_event] ([at], [by_name], [detail], [id], [invitation_id], [what])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_invitation_event].[id], [fm_invitation_event].[invitation_id], [fm_invitation_event].[at], [fm_invitation_event].[what],
      [fm_invitation_event].[by_name], [fm_invitation_event].[detail]
  from [family_meetings].[fm_invitation_event]
  where [fm_invitation_event].[invitation_id] = @p0
  order by [fm_invitation_event].[at] asc, [fm_invitation_event].[id] asc

-- Statements on [fm_invitation_request]

insert into [family_meetings].[fm_invitation_request] ([book_venue], [episode_id], [id], [meeting], [meeting_id], [news],
      [news_was_on], [occasion], [particulars], [reference], [released_by], [released_on], [requested_by], [requested_on],
      [revision], [send_by], [status], [venue_booked_by], [venue_booked_on], [version], [words])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)

select [fm_invitation_request].[episode_id], [fm_invitation_request].[id], [fm_invitation_request].[meeting_id],
      [fm_invitation_request].[status], [fm_invitation_request].[send_by]
  from [family_meetings].[fm_invitation_request]
  where [fm_invitation_request].[episode_id] in (@p0, …)
  order by [fm_invitation_request].[episode_id] asc, [fm_invitation_request].[id] asc

select [fm_invitation_request].[id], [fm_invitation_request].[episode_id], [fm_invitation_request].[meeting_id],
      [fm_invitation_request].[particulars], [fm_invitation_request].[revision], [fm_invitation_request].[reference],
      [fm_invitation_request].[status], [fm_invitation_request].[requested_by], [fm_invitation_request].[requested_on],
      [fm_invitation_request].[send_by], [fm_invitation_request].[book_venue], [fm_invitation_request].[news],
      [fm_invitation_request].[news_was_on], [fm_invitation_request].[venue_booked_on], [fm_invitation_request].[venue_booked_by],
      [fm_invitation_request].[released_on], [fm_invitation_request].[released_by], [fm_invitation_request].[meeting],
      [fm_invitation_request].[words], [fm_invitation_request].[version]
  from [family_meetings].[fm_invitation_request]
  where [fm_invitation_request].[episode_id] = @p0
  order by [fm_invitation_request].[id] desc

select [fm_invitation_request].[id], [fm_invitation_request].[episode_id], [fm_invitation_request].[meeting_id],
      [fm_invitation_request].[particulars], [fm_invitation_request].[revision], [fm_invitation_request].[reference],
      [fm_invitation_request].[status], [fm_invitation_request].[requested_by], [fm_invitation_request].[requested_on],
      [fm_invitation_request].[send_by], [fm_invitation_request].[book_venue], [fm_invitation_request].[news],
      [fm_invitation_request].[news_was_on], [fm_invitation_request].[venue_booked_on], [fm_invitation_request].[venue_booked_by],
      [fm_invitation_request].[released_on], [fm_invitation_request].[released_by], [fm_invitation_request].[meeting],
      [fm_invitation_request].[words], [fm_invitation_request].[version]
  from [family_meetings].[fm_invitation_request]
  where [fm_invitation_request].[id] = @p0

select [fm_invitation_request].[id], [fm_invitation_request].[episode_id], [fm_invitation_request].[meeting_id],
      [fm_invitation_request].[particulars], [fm_invitation_request].[revision], [fm_invitation_request].[reference],
      [fm_invitation_request].[status], [fm_invitation_request].[requested_by], [fm_invitation_request].[requested_on],
      [fm_invitation_request].[send_by], [fm_invitation_request].[book_venue], [fm_invitation_request].[news],
      [fm_invitation_request].[news_was_on], [fm_invitation_request].[venue_booked_on], [fm_invitation_request].[venue_booked_by],
      [fm_invitation_request].[released_on], [fm_invitation_request].[released_by], [fm_invitation_request].[meeting],
      [fm_invitation_request].[words], [fm_invitation_request].[version]
  from [family_meetings].[fm_invitation_request]
  where [fm_invitation_request].[meeting_id] = @p0 and [fm_invitation_request].[occasion] = @p1
  order by [fm_invitation_request].[revision] desc

select [fm_invitation_request].[id], [fm_invitation_request].[episode_id], [fm_invitation_request].[meeting_id],
      [fm_invitation_request].[particulars], [fm_invitation_request].[revision], [fm_invitation_request].[reference],
      [fm_invitation_request].[status], [fm_invitation_request].[requested_by], [fm_invitation_request].[requested_on],
      [fm_invitation_request].[send_by], [fm_invitation_request].[book_venue], [fm_invitation_request].[news],
      [fm_invitation_request].[news_was_on], [fm_invitation_request].[venue_booked_on], [fm_invitation_request].[venue_booked_by],
      [fm_invitation_request].[released_on], [fm_invitation_request].[released_by], [fm_invitation_request].[meeting],
      [fm_invitation_request].[words], [fm_invitation_request].[version]
  from [family_meetings].[fm_invitation_request]
  where [fm_invitation_request].[status] = @p0
  order by [fm_invitation_request].[send_by] asc, [fm_invitation_request].[id] asc

update [family_meetings].[fm_invitation_request]
  set [episode_id] = @p0, [meeting_id] = @p1, [occasion] = @p2, [particulars] = @p3, [revision] = @p4, [reference] = @p5,
      [status] = @p6, [requested_by] = @p7, [requested_on] = @p8, [send_by] = @p9, [book_venue] = @p10, [news] = @p11,
      [news_was_on] = @p12, [venue_booked_on] = @p13, [venue_booked_by] = @p14, [released_on] = @p15, [released_by] = @p16,
      [meeting] = @p17, [words] = @p18, [version] = @p19
  where [id] = @p20 and [version] = @p21
;select @@rowcount

-- Statements on [fm_launch]

insert into [family_meetings].[fm_launch] ([access], [created_at], [expires_at], [handle_hash], [login_id], [nonce], [person_id],
      [reference], [return_id], [way])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

select top (@p0) [fm_launch].[reference], [fm_launch].[nonce], [fm_launch].[handle_hash], [fm_launch].[person_id],
      [fm_launch].[login_id], [fm_launch].[return_id], [fm_launch].[access], [fm_launch].[way], [fm_launch].[created_at],
      [fm_launch].[expires_at], [fm_launch].[used_at], [fm_launch].[session_hash], [fm_launch].[session_seen_at],
      [fm_launch].[kept_path], [fm_launch].[kept_field], [fm_launch].[kept_form], [fm_launch].[kept_at]
  from [family_meetings].[fm_launch]
  where [fm_launch].[handle_hash] = @p1

select top (@p0) [fm_launch].[reference], [fm_launch].[nonce], [fm_launch].[handle_hash], [fm_launch].[person_id],
      [fm_launch].[login_id], [fm_launch].[return_id], [fm_launch].[access], [fm_launch].[way], [fm_launch].[created_at],
      [fm_launch].[expires_at], [fm_launch].[used_at], [fm_launch].[session_hash], [fm_launch].[session_seen_at],
      [fm_launch].[kept_path], [fm_launch].[kept_field], [fm_launch].[kept_form], [fm_launch].[kept_at]
  from [family_meetings].[fm_launch]
  where [fm_launch].[reference] = @p1

update [family_meetings].[fm_launch]
  set [kept_path] = @p0, [kept_field] = @p1, [kept_form] = @p2, [kept_at] = @p3
  where [kept_at] < @p4
;select @@rowcount

update [family_meetings].[fm_launch]
  set [kept_path] = @p0, [kept_field] = @p1, [kept_form] = @p2, [kept_at] = @p3
  where [reference] = @p4
;select @@rowcount

update [family_meetings].[fm_launch]
  set [session_hash] = @p0, [kept_path] = @p1, [kept_field] = @p2, [kept_form] = @p3, [kept_at] = @p4
  where [reference] = @p5
;select @@rowcount

update [family_meetings].[fm_launch]
  set [session_seen_at] = @p0
  where [reference] = @p1
;select @@rowcount

update [family_meetings].[fm_launch]
  set [used_at] = @p0, [session_hash] = @p1, [session_seen_at] = @p2
  where [handle_hash] = @p3 and [used_at] is null and [expires_at] > @p4
;select @@rowcount

update [family_meetings].[fm_launch]
  set [used_at] = @p0, [session_hash] = @p1, [session_seen_at] = @p2
  where [reference] = @p3 and [session_hash] is not null
;select @@rowcount

-- Statements on [fm_logistics]

insert into [family_meetings].[fm_logistics] ([agreed_by], [agreed_on], [arrangements], [cost_in_pounds], [id], [list_agreed_by],
      [list_agreed_on], [out_of_hours], [preferred_days], [preferred_places], [preferred_times], [recorded_by], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_logistics].[id], [fm_logistics].[preferred_days], [fm_logistics].[preferred_times], [fm_logistics].[preferred_places],
      [fm_logistics].[agreed_by], [fm_logistics].[agreed_on], [fm_logistics].[list_agreed_by], [fm_logistics].[list_agreed_on],
      [fm_logistics].[arrangements], [fm_logistics].[cost_in_pounds], [fm_logistics].[out_of_hours], [fm_logistics].[recorded_by],
      [fm_logistics].[version]
  from [family_meetings].[fm_logistics]
  where [fm_logistics].[id] = @p0

update [family_meetings].[fm_logistics]
  set [preferred_days] = @p0, [preferred_times] = @p1, [preferred_places] = @p2, [agreed_by] = @p3, [agreed_on] = @p4,
      [list_agreed_by] = @p5, [list_agreed_on] = @p6, [arrangements] = @p7, [cost_in_pounds] = @p8, [out_of_hours] = @p9,
      [recorded_by] = @p10, [version] = @p11
  where [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_meeting]

insert into [family_meetings].[fm_meeting] ([adjournments], [episode_id], [facilitator_id], [facilitator_reason],
      [facilitator_relation], [follow_up_by], [follow_up_due], [ground_rules], [id], [meeting_on], [out_of_hours_arrangements],
      [outcome_reason], [private_time_from], [private_time_held], [private_time_help_from], [private_time_help_wanted],
      [private_time_on_hand], [private_time_professionals], [private_time_to], [safeguarding_follow_up], [starts_at], [status],
      [type], [venue], [venue_acknowledged_by], [venue_acknowledged_on], [venue_kind], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
      @p22, @p23, @p24, @p25, @p26, @p27)

select [fm_meeting].[episode_id], [fm_meeting].[id], [fm_meeting].[status], [fm_meeting].[meeting_on],
      [fm_meeting].[facilitator_id]
  from [family_meetings].[fm_meeting]
  where [fm_meeting].[episode_id] in (@p0, …)
  order by [fm_meeting].[episode_id] asc, [fm_meeting].[id] asc

select [fm_meeting].[id], [fm_meeting].[episode_id], [fm_meeting].[type], [fm_meeting].[status], [fm_meeting].[meeting_on],
      [fm_meeting].[starts_at], [fm_meeting].[venue_kind], [fm_meeting].[venue], [fm_meeting].[facilitator_id],
      [fm_meeting].[facilitator_relation], [fm_meeting].[facilitator_reason], [fm_meeting].[ground_rules],
      [fm_meeting].[private_time_held], [fm_meeting].[private_time_from], [fm_meeting].[private_time_to],
      [fm_meeting].[private_time_on_hand], [fm_meeting].[private_time_help_wanted], [fm_meeting].[private_time_help_from],
      [fm_meeting].[private_time_professionals], [fm_meeting].[out_of_hours_arrangements], [fm_meeting].[venue_acknowledged_by],
      [fm_meeting].[venue_acknowledged_on], [fm_meeting].[adjournments], [fm_meeting].[outcome_reason],
      [fm_meeting].[safeguarding_follow_up], [fm_meeting].[follow_up_by], [fm_meeting].[follow_up_due], [fm_meeting].[version]
  from [family_meetings].[fm_meeting]
  where [fm_meeting].[episode_id] = @p0
  order by [fm_meeting].[id] asc

select [fm_meeting].[id], [fm_meeting].[episode_id], [fm_meeting].[type], [fm_meeting].[status], [fm_meeting].[meeting_on],
      [fm_meeting].[starts_at], [fm_meeting].[venue_kind], [fm_meeting].[venue], [fm_meeting].[facilitator_id],
      [fm_meeting].[facilitator_relation], [fm_meeting].[facilitator_reason], [fm_meeting].[ground_rules],
      [fm_meeting].[private_time_held], [fm_meeting].[private_time_from], [fm_meeting].[private_time_to],
      [fm_meeting].[private_time_on_hand], [fm_meeting].[private_time_help_wanted], [fm_meeting].[private_time_help_from],
      [fm_meeting].[private_time_professionals], [fm_meeting].[out_of_hours_arrangements], [fm_meeting].[venue_acknowledged_by],
      [fm_meeting].[venue_acknowledged_on], [fm_meeting].[adjournments], [fm_meeting].[outcome_reason],
      [fm_meeting].[safeguarding_follow_up], [fm_meeting].[follow_up_by], [fm_meeting].[follow_up_due], [fm_meeting].[version]
  from [family_meetings].[fm_meeting]
  where [fm_meeting].[id] = @p0

select top (@p0) [fm_meeting].[id], [fm_meeting].[episode_id], [fm_meeting].[type], [fm_meeting].[status],
      [fm_meeting].[meeting_on], [fm_meeting].[starts_at], [fm_meeting].[venue_kind], [fm_meeting].[venue],
      [fm_meeting].[facilitator_id], [fm_meeting].[facilitator_relation], [fm_meeting].[facilitator_reason],
      [fm_meeting].[ground_rules], [fm_meeting].[private_time_held], [fm_meeting].[private_time_from],
      [fm_meeting].[private_time_to], [fm_meeting].[private_time_on_hand], [fm_meeting].[private_time_help_wanted],
      [fm_meeting].[private_time_help_from], [fm_meeting].[private_time_professionals], [fm_meeting].[out_of_hours_arrangements],
      [fm_meeting].[venue_acknowledged_by], [fm_meeting].[venue_acknowledged_on], [fm_meeting].[adjournments],
      [fm_meeting].[outcome_reason], [fm_meeting].[safeguarding_follow_up], [fm_meeting].[follow_up_by],
      [fm_meeting].[follow_up_due], [fm_meeting].[version]
  from [family_meetings].[fm_meeting]
  where [fm_meeting].[id] > @p1
  order by [fm_meeting].[id] asc

update [family_meetings].[fm_meeting]
  set [episode_id] = @p0, [type] = @p1, [status] = @p2, [meeting_on] = @p3, [starts_at] = @p4, [venue_kind] = @p5, [venue] = @p6,
      [facilitator_id] = @p7, [facilitator_relation] = @p8, [facilitator_reason] = @p9, [ground_rules] = @p10,
      [private_time_held] = @p11, [private_time_from] = @p12, [private_time_to] = @p13, [private_time_on_hand] = @p14,
      [private_time_help_wanted] = @p15, [private_time_help_from] = @p16, [private_time_professionals] = @p17,
      [out_of_hours_arrangements] = @p18, [venue_acknowledged_by] = @p19, [venue_acknowledged_on] = @p20, [adjournments] = @p21,
      [outcome_reason] = @p22, [safeguarding_follow_up] = @p23, [follow_up_by] = @p24, [follow_up_due] = @p25, [version] = @p26
  where [id] = @p27 and [version] = @p28
;select @@rowcount

-- Statements on [fm_meeting_part]

delete
  from [family_meetings].[fm_meeting_part]
  where [meeting_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_meeting_part] ([id], [kind], [meeting_id], [member_ids], [name], [part_on], [place],
      [starts_at])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)

select [fm_meeting_part].[id], [fm_meeting_part].[meeting_id], [fm_meeting_part].[kind], [fm_meeting_part].[name],
      [fm_meeting_part].[part_on], [fm_meeting_part].[starts_at], [fm_meeting_part].[place], [fm_meeting_part].[member_ids]
  from [family_meetings].[fm_meeting_part]
  where [fm_meeting_part].[meeting_id] = @p0
  order by [fm_meeting_part].[id] asc

-- Statements on [fm_meeting_point]

delete
  from [family_meetings].[fm_meeting_point]
  where [meeting_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_meeting_point] ([id], [meeting_id], [said_by], [stands_under], [words])
  values (@p0, @p1, @p2, @p3, @p4)

select [fm_meeting_point].[id], [fm_meeting_point].[meeting_id], [fm_meeting_point].[stands_under], [fm_meeting_point].[words],
      [fm_meeting_point].[said_by]
  from [family_meetings].[fm_meeting_point]
  where [fm_meeting_point].[meeting_id] = @p0
  order by [fm_meeting_point].[id] asc

-- Statements on [fm_meeting_safety_plan]

insert into [family_meetings].[fm_meeting_safety_plan] ([arrangements], [id], [level], [recorded_by], [reviewed_by],
      [reviewed_by_name], [reviewed_note], [reviewed_on], [version], [worries])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

select [fm_meeting_safety_plan].[id], [fm_meeting_safety_plan].[level], [fm_meeting_safety_plan].[reviewed_on]
  from [family_meetings].[fm_meeting_safety_plan]
  where [fm_meeting_safety_plan].[id] in (@p0, …)
  order by [fm_meeting_safety_plan].[id] asc

select [fm_meeting_safety_plan].[id], [fm_meeting_safety_plan].[level], [fm_meeting_safety_plan].[worries],
      [fm_meeting_safety_plan].[arrangements], [fm_meeting_safety_plan].[recorded_by], [fm_meeting_safety_plan].[reviewed_by],
      [fm_meeting_safety_plan].[reviewed_by_name], [fm_meeting_safety_plan].[reviewed_on],
      [fm_meeting_safety_plan].[reviewed_note], [fm_meeting_safety_plan].[version]
  from [family_meetings].[fm_meeting_safety_plan]
  where [fm_meeting_safety_plan].[id] = @p0

update [family_meetings].[fm_meeting_safety_plan]
  set [level] = @p0, [worries] = @p1, [arrangements] = @p2, [recorded_by] = @p3, [reviewed_by] = @p4, [reviewed_by_name] = @p5,
      [reviewed_on] = @p6, [reviewed_note] = @p7, [version] = @p8
  where [id] = @p9 and [version] = @p10
;select @@rowcount

-- Statements on [fm_meeting_subject]

delete
  from [family_meetings].[fm_meeting_subject]
  where [meeting_id] = @p0
;select @@rowcount

insert into [family_meetings].[fm_meeting_subject] ([meeting_id], [person_id], [position])
  values (@p0, @p1, @p2)

select [fm_meeting_subject].[meeting_id], [fm_meeting_subject].[person_id]
  from [family_meetings].[fm_meeting_subject]
  where 1 = @p0
  order by [fm_meeting_subject].[meeting_id] asc, [fm_meeting_subject].[position] asc

select [fm_meeting_subject].[meeting_id], [fm_meeting_subject].[person_id]
  from [family_meetings].[fm_meeting_subject]
  where [fm_meeting_subject].[meeting_id] in (@p0, …)
  order by [fm_meeting_subject].[meeting_id] asc

select [fm_meeting_subject].[meeting_id], [fm_meeting_subject].[person_id]
  from [family_meetings].[fm_meeting_subject]
  where [fm_meeting_subject].[meeting_id] in (@p0, …)
  order by [fm_meeting_subject].[meeting_id] asc, [fm_meeting_subject].[position] asc

-- Statements on [fm_need_answer]

insert into [family_meetings].[fm_need_answer] ([answered_on], [by_name], [episode_id], [id], [need_id], [outcome], [recorded_by],
      [words])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)

select [fm_need_answer].[episode_id], [fm_need_answer].[id], [fm_need_answer].[need_id], [fm_need_answer].[answered_on],
      [fm_need_answer].[outcome]
  from [family_meetings].[fm_need_answer]
  where [fm_need_answer].[episode_id] in (@p0, …)
  order by [fm_need_answer].[episode_id] asc, [fm_need_answer].[id] asc

select [fm_need_answer].[id], [fm_need_answer].[episode_id], [fm_need_answer].[need_id], [fm_need_answer].[answered_on],
      [fm_need_answer].[outcome], [fm_need_answer].[words], [fm_need_answer].[by_name], [fm_need_answer].[recorded_by]
  from [family_meetings].[fm_need_answer]
  where [fm_need_answer].[episode_id] = @p0
  order by [fm_need_answer].[answered_on] asc, [fm_need_answer].[id] asc

-- Statements on [fm_network_member]

insert into [family_meetings].[fm_network_member] ([adult], [availability], [contact_address_lines], [contact_channel],
      [contact_email], [contact_safety], [disclosure], [episode_id], [excluded], [family_wish_by], [family_wish_on], [found_with],
      [holds_pr], [id], [interpreter_preference], [kind], [language], [lost_touch], [name], [named_by], [needs],
      [not_suitable_reason], [paternal], [person_id], [relationship], [relationship_kind], [removed_on], [safety_instruction],
      [staff_worker_id], [status], [version], [wish_override_by], [wish_override_on], [wish_override_reason])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
      @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33)

select [fm_network_member].[episode_id], [fm_network_member].[id], [fm_network_member].[kind], [fm_network_member].[status],
      [fm_network_member].[excluded], [fm_network_member].[removed_on]
  from [family_meetings].[fm_network_member]
  where [fm_network_member].[episode_id] in (@p0, …)
  order by [fm_network_member].[episode_id] asc, [fm_network_member].[id] asc

select [fm_network_member].[id], [fm_network_member].[episode_id], [fm_network_member].[person_id], [fm_network_member].[name],
      [fm_network_member].[relationship], [fm_network_member].[relationship_kind], [fm_network_member].[kind],
      [fm_network_member].[adult], [fm_network_member].[paternal], [fm_network_member].[holds_pr], [fm_network_member].[named_by],
      [fm_network_member].[found_with], [fm_network_member].[lost_touch], [fm_network_member].[status],
      [fm_network_member].[not_suitable_reason], [fm_network_member].[availability], [fm_network_member].[disclosure],
      [fm_network_member].[language], [fm_network_member].[interpreter_preference], [fm_network_member].[needs],
      [fm_network_member].[contact_channel], [fm_network_member].[contact_address_lines], [fm_network_member].[contact_email],
      [fm_network_member].[family_wish_by], [fm_network_member].[family_wish_on], [fm_network_member].[wish_override_reason],
      [fm_network_member].[wish_override_by], [fm_network_member].[wish_override_on], [fm_network_member].[staff_worker_id],
      [fm_network_member].[excluded], [fm_network_member].[contact_safety], [fm_network_member].[safety_instruction],
      [fm_network_member].[removed_on], [fm_network_member].[version]
  from [family_meetings].[fm_network_member]
  where [fm_network_member].[episode_id] = @p0
  order by [fm_network_member].[id] asc

select [fm_network_member].[id], [fm_network_member].[episode_id], [fm_network_member].[person_id], [fm_network_member].[name],
      [fm_network_member].[relationship], [fm_network_member].[relationship_kind], [fm_network_member].[kind],
      [fm_network_member].[adult], [fm_network_member].[paternal], [fm_network_member].[holds_pr], [fm_network_member].[named_by],
      [fm_network_member].[found_with], [fm_network_member].[lost_touch], [fm_network_member].[status],
      [fm_network_member].[not_suitable_reason], [fm_network_member].[availability], [fm_network_member].[disclosure],
      [fm_network_member].[language], [fm_network_member].[interpreter_preference], [fm_network_member].[needs],
      [fm_network_member].[contact_channel], [fm_network_member].[contact_address_lines], [fm_network_member].[contact_email],
      [fm_network_member].[family_wish_by], [fm_network_member].[family_wish_on], [fm_network_member].[wish_override_reason],
      [fm_network_member].[wish_override_by], [fm_network_member].[wish_override_on], [fm_network_member].[staff_worker_id],
      [fm_network_member].[excluded], [fm_network_member].[contact_safety], [fm_network_member].[safety_instruction],
      [fm_network_member].[removed_on], [fm_network_member].[version]
  from [family_meetings].[fm_network_member]
  where [fm_network_member].[id] = @p0

select distinct [fm_network_member].[person_id]
  from [family_meetings].[fm_network_member]
  where [fm_network_member].[person_id] is not null
  order by [fm_network_member].[person_id] asc

select top (@p0) [fm_network_member].[id], [fm_network_member].[episode_id], [fm_network_member].[person_id],
      [fm_network_member].[name], [fm_network_member].[relationship], [fm_network_member].[relationship_kind],
      [fm_network_member].[kind], [fm_network_member].[adult], [fm_network_member].[paternal], [fm_network_member].[holds_pr],
      [fm_network_member].[named_by], [fm_network_member].[found_with], [fm_network_member].[lost_touch],
      [fm_network_member].[status], [fm_network_member].[not_suitable_reason], [fm_network_member].[availability],
      [fm_network_member].[disclosure], [fm_network_member].[language], [fm_network_member].[interpreter_preference],
      [fm_network_member].[needs], [fm_network_member].[contact_channel], [fm_network_member].[contact_address_lines],
      [fm_network_member].[contact_email], [fm_network_member].[family_wish_by], [fm_network_member].[family_wish_on],
      [fm_network_member].[wish_override_reason], [fm_network_member].[wish_override_by], [fm_network_member].[wish_override_on],
      [fm_network_member].[staff_worker_id], [fm_network_member].[excluded], [fm_network_member].[contact_safety],
      [fm_network_member].[safety_instruction], [fm_network_member].[removed_on], [fm_network_member].[version]
  from [family_meetings].[fm_network_member]
  where [fm_network_member].[id] > @p1
  order by [fm_network_member].[id] asc

update [family_meetings].[fm_network_member]
  set [episode_id] = @p0, [person_id] = @p1, [name] = @p2, [relationship] = @p3, [relationship_kind] = @p4, [kind] = @p5,
      [adult] = @p6, [paternal] = @p7, [holds_pr] = @p8, [named_by] = @p9, [found_with] = @p10, [lost_touch] = @p11,
      [status] = @p12, [not_suitable_reason] = @p13, [availability] = @p14, [disclosure] = @p15, [language] = @p16,
      [interpreter_preference] = @p17, [needs] = @p18, [contact_channel] = @p19, [contact_address_lines] = @p20,
      [contact_email] = @p21, [family_wish_by] = @p22, [family_wish_on] = @p23, [wish_override_reason] = @p24,
      [wish_override_by] = @p25, [wish_override_on] = @p26, [staff_worker_id] = @p27, [excluded] = @p28, [contact_safety] = @p29,
      [safety_instruction] = @p30, [removed_on] = @p31, [version] = @p32
  where [id] = @p33 and [version] = @p34
;select @@rowcount

-- Statements on [fm_network_search]

insert into [family_meetings].[fm_network_search] ([id], [notes], [prompts], [recorded_by], [tools], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_network_search].[id], [fm_network_search].[tools], [fm_network_search].[prompts], [fm_network_search].[notes],
      [fm_network_search].[recorded_by], [fm_network_search].[version]
  from [family_meetings].[fm_network_search]
  where [fm_network_search].[id] = @p0

update [family_meetings].[fm_network_search]
  set [tools] = @p0, [prompts] = @p1, [notes] = @p2, [recorded_by] = @p3, [version] = @p4
  where [id] = @p5 and [version] = @p6
;select @@rowcount

-- Statements on [fm_next_step]

delete
  from [family_meetings].[fm_next_step]
  where [meeting_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_next_step] ([due_on], [id], [kind], [meeting_id], [what], [who])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_next_step].[id], [fm_next_step].[meeting_id], [fm_next_step].[kind], [fm_next_step].[what], [fm_next_step].[who],
      [fm_next_step].[due_on]
  from [family_meetings].[fm_next_step]
  where [fm_next_step].[meeting_id] = @p0
  order by [fm_next_step].[id] asc

-- Statements on [fm_offer]

insert into [family_meetings].[fm_offer] ([episode_id], [holds_pr], [id], [is_parent], [letter_reference], [method], [offered_on],
      [offered_to_id], [offered_to_name], [recorded_by], [responded_on], [response], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_offer].[episode_id], [fm_offer].[id], [fm_offer].[offered_on], [fm_offer].[response], [fm_offer].[responded_on]
  from [family_meetings].[fm_offer]
  where [fm_offer].[episode_id] in (@p0, …)
  order by [fm_offer].[episode_id] asc, [fm_offer].[id] asc

select [fm_offer].[id], [fm_offer].[episode_id], [fm_offer].[offered_to_id], [fm_offer].[offered_to_name], [fm_offer].[is_parent],
      [fm_offer].[holds_pr], [fm_offer].[offered_on], [fm_offer].[method], [fm_offer].[letter_reference], [fm_offer].[response],
      [fm_offer].[responded_on], [fm_offer].[recorded_by], [fm_offer].[version]
  from [family_meetings].[fm_offer]
  where [fm_offer].[episode_id] = @p0
  order by [fm_offer].[id] asc

select [fm_offer].[id], [fm_offer].[episode_id], [fm_offer].[offered_to_id], [fm_offer].[offered_to_name], [fm_offer].[is_parent],
      [fm_offer].[holds_pr], [fm_offer].[offered_on], [fm_offer].[method], [fm_offer].[letter_reference], [fm_offer].[response],
      [fm_offer].[responded_on], [fm_offer].[recorded_by], [fm_offer].[version]
  from [family_meetings].[fm_offer]
  where [fm_offer].[id] = @p0

select [fm_offer].[id], [fm_offer].[episode_id], [fm_offer].[offered_to_id], [fm_offer].[offered_to_name], [fm_offer].[is_parent],
      [fm_offer].[holds_pr], [fm_offer].[offered_on], [fm_offer].[method], [fm_offer].[letter_reference], [fm_offer].[response],
      [fm_offer].[responded_on], [fm_offer].[recorded_by], [fm_offer].[version]
  from [family_meetings].[fm_offer]
  where [fm_offer].[id] in (@p0, …)
  order by [fm_offer].[id] asc

select top (@p0) [fm_offer].[id], [fm_offer].[episode_id], [fm_offer].[offered_to_id], [fm_offer].[offered_to_name],
      [fm_offer].[is_parent], [fm_offer].[holds_pr], [fm_offer].[offered_on], [fm_offer].[method], [fm_offer].[letter_reference],
      [fm_offer].[response], [fm_offer].[responded_on], [fm_offer].[recorded_by], [fm_offer].[version]
  from [family_meetings].[fm_offer]
  where [fm_offer].[id] > @p1
  order by [fm_offer].[id] asc

update [family_meetings].[fm_offer]
  set [episode_id] = @p0, [offered_to_id] = @p1, [offered_to_name] = @p2, [is_parent] = @p3, [holds_pr] = @p4, [offered_on] = @p5,
      [method] = @p6, [letter_reference] = @p7, [response] = @p8, [responded_on] = @p9, [recorded_by] = @p10, [version] = @p11
  where [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_offer_child]

delete
  from [family_meetings].[fm_offer_child]
  where [offer_id] = @p0
;select @@rowcount

insert into [family_meetings].[fm_offer_child] ([offer_id], [person_id], [position])
  values (@p0, @p1, @p2)

select [fm_offer_child].[offer_id], [fm_offer_child].[person_id]
  from [family_meetings].[fm_offer_child]
  where 1 = @p0
  order by [fm_offer_child].[offer_id] asc, [fm_offer_child].[position] asc

select [fm_offer_child].[offer_id], [fm_offer_child].[person_id]
  from [family_meetings].[fm_offer_child]
  where [fm_offer_child].[offer_id] in (@p0, …)
  order by [fm_offer_child].[offer_id] asc, [fm_offer_child].[position] asc

select [fm_offer_child].[person_id], [fm_offer_child].[offer_id]
  from [family_meetings].[fm_offer_child]
  where [fm_offer_child].[person_id] in (@p0, …)
  order by [fm_offer_child].[person_id] asc

-- Statements on [fm_outbox]

insert into [family_meetings].[fm_outbox] ([attempts], [created_at], [id], [kind], [message_key], [not_before], [payload],
      [state])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)

select [fm_outbox].[id], [fm_outbox].[kind], [fm_outbox].[attempts], [fm_outbox].[reason], [fm_outbox].[settled_at]
  from [family_meetings].[fm_outbox]
  where [fm_outbox].[state] = @p0
  order by [fm_outbox].[id] asc

select [fm_outbox].[id], [fm_outbox].[message_key], [fm_outbox].[kind], [fm_outbox].[payload], [fm_outbox].[attempts],
      [fm_outbox].[claim]
  from [family_meetings].[fm_outbox]
  where [claim] = @p0 and [state] = @p1 and 1 = @p2
  order by [fm_outbox].[id] asc

select [fm_outbox].[id], [fm_outbox].[message_key], [fm_outbox].[kind], [fm_outbox].[payload], [fm_outbox].[attempts],
      [fm_outbox].[claim]
  from [family_meetings].[fm_outbox]
  where [claim] = @p0 and [state] = @p1 and [id] in (@p2, …)
  order by [fm_outbox].[id] asc

select [fm_outbox].[state], count([fm_outbox].[id]) as [messages], min([fm_outbox].[created_at]) as [oldest]
  from [family_meetings].[fm_outbox]
  where [fm_outbox].[state] in (@p0, …)
  group by [fm_outbox].[state]

select top (@p0) [fm_outbox].[id]
  from [family_meetings].[fm_outbox]
  where (([fm_outbox].[state] = @p1 and [fm_outbox].[not_before] <= @p2) or ([fm_outbox].[state] = @p3
      and [fm_outbox].[claimed_until] < @p4))
  order by [fm_outbox].[not_before] asc, [fm_outbox].[id] asc

update [family_meetings].[fm_outbox]
  set [state] = @p0, [attempts] = @p1, [not_before] = @p2, [settled_at] = @p3
  where [id] = @p4 and [state] = @p5
;select @@rowcount

update [family_meetings].[fm_outbox]
  set [state] = @p0, [attempts] = @p1, [not_before] = @p2, [settled_at] = @p3
  where [message_key] = @p4 and [state] = @p5
;select @@rowcount

update [family_meetings].[fm_outbox]
  set [state] = @p0, [claim] = @p1, [claimed_until] = @p2, [attempts] = [attempts] + 1
  where [fm_outbox].[id] = @p3 and (([fm_outbox].[state] = @p4 and [fm_outbox].[not_before] <= @p5) or ([fm_outbox].[state] = @p6
      and [fm_outbox].[claimed_until] < @p7))
;select @@rowcount

update [family_meetings].[fm_outbox]
  set [state] = @p0, [reason] = @p1, [not_before] = @p2, [claim] = @p3, [claimed_until] = @p4
  where [id] = @p5 and [claim] = @p6 and [state] = @p7
;select @@rowcount

update [family_meetings].[fm_outbox]
  set [state] = @p0, [reason] = @p1, [settled_at] = @p2, [claim] = @p3, [claimed_until] = @p4
  where [id] = @p5 and [claim] = @p6 and [state] = @p7
;select @@rowcount

update [family_meetings].[fm_outbox]
  set [state] = @p0, [settled_at] = @p1, [claim] = @p2, [claimed_until] = @p3, [reason] = @p4
  where [id] = @p5 and [claim] = @p6 and [state] = @p7
;select @@rowcount

-- Statements on [fm_participant]

insert into [family_meetings].[fm_participant] ([advocate_answer], [advocate_name], [advocate_offered_on], [advocate_organisation],
      [episode_id], [id], [not_prepared_reason], [own_view], [version], [views], [views_may_be_read_out], [views_method],
      [views_on])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_participant].[episode_id], [fm_participant].[id], [fm_participant].[not_prepared_reason]
  from [family_meetings].[fm_participant]
  where [fm_participant].[episode_id] in (@p0, …)
  order by [fm_participant].[episode_id] asc, [fm_participant].[id] asc

select [fm_participant].[id], [fm_participant].[episode_id], [fm_participant].[advocate_offered_on],
      [fm_participant].[advocate_answer], [fm_participant].[advocate_name], [fm_participant].[advocate_organisation],
      [fm_participant].[own_view], [fm_participant].[views], [fm_participant].[views_method], [fm_participant].[views_on],
      [fm_participant].[views_may_be_read_out], [fm_participant].[not_prepared_reason], [fm_participant].[version]
  from [family_meetings].[fm_participant]
  where [fm_participant].[episode_id] = @p0
  order by [fm_participant].[id] asc

select [fm_participant].[id], [fm_participant].[episode_id], [fm_participant].[advocate_offered_on],
      [fm_participant].[advocate_answer], [fm_participant].[advocate_name], [fm_participant].[advocate_organisation],
      [fm_participant].[own_view], [fm_participant].[views], [fm_participant].[views_method], [fm_participant].[views_on],
      [fm_participant].[views_may_be_read_out], [fm_participant].[not_prepared_reason], [fm_participant].[version]
  from [family_meetings].[fm_participant]
  where [fm_participant].[id] = @p0

update [family_meetings].[fm_participant]
  set [episode_id] = @p0, [advocate_offered_on] = @p1, [advocate_answer] = @p2, [advocate_name] = @p3,
      [advocate_organisation] = @p4, [own_view] = @p5, [views] = @p6, [views_method] = @p7, [views_on] = @p8,
      [views_may_be_read_out] = @p9, [not_prepared_reason] = @p10, [version] = @p11
  where [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_plan]

insert into [family_meetings].[fm_plan] ([agreed_by], [agreed_on], [confirmed_by], [confirmed_how], [confirmed_on],
      [confirmed_recorded_by], [confirmed_words], [countersigned_by], [countersigned_on], [decided_by], [decided_on], [decision],
      [decision_reasons], [decision_resourced], [decision_safe], [ended_on], [ended_reason], [episode_id], [id], [incorporated_by],
      [incorporated_into], [incorporated_on], [incorporated_reference], [meeting_id], [number], [status], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21,
      @p22, @p23, @p24, @p25, @p26)

select [fm_plan].[episode_id], [fm_plan].[id], [fm_plan].[meeting_id], [fm_plan].[number], [fm_plan].[status],
      [fm_plan].[agreed_on], [fm_plan].[decision], [fm_plan].[decided_by], [fm_plan].[decided_on], [fm_plan].[countersigned_by],
      [fm_plan].[countersigned_on], [fm_plan].[ended_on], [fm_plan].[incorporated_on]
  from [family_meetings].[fm_plan]
  where [fm_plan].[episode_id] in (@p0, …)
  order by [fm_plan].[episode_id] asc, [fm_plan].[number] asc

select [fm_plan].[id], [fm_plan].[episode_id], [fm_plan].[meeting_id], [fm_plan].[number], [fm_plan].[status],
      [fm_plan].[agreed_on], [fm_plan].[agreed_by], [fm_plan].[decision], [fm_plan].[decision_safe],
      [fm_plan].[decision_resourced], [fm_plan].[decision_reasons], [fm_plan].[decided_by], [fm_plan].[decided_on],
      [fm_plan].[countersigned_by], [fm_plan].[countersigned_on], [fm_plan].[confirmed_by], [fm_plan].[confirmed_how],
      [fm_plan].[confirmed_on], [fm_plan].[confirmed_recorded_by], [fm_plan].[confirmed_words], [fm_plan].[incorporated_into],
      [fm_plan].[incorporated_reference], [fm_plan].[incorporated_on], [fm_plan].[incorporated_by], [fm_plan].[ended_on],
      [fm_plan].[ended_reason], [fm_plan].[version]
  from [family_meetings].[fm_plan]
  where [fm_plan].[episode_id] = @p0
  order by [fm_plan].[number] asc

select [fm_plan].[id], [fm_plan].[episode_id], [fm_plan].[meeting_id], [fm_plan].[number], [fm_plan].[status],
      [fm_plan].[agreed_on], [fm_plan].[agreed_by], [fm_plan].[decision], [fm_plan].[decision_safe],
      [fm_plan].[decision_resourced], [fm_plan].[decision_reasons], [fm_plan].[decided_by], [fm_plan].[decided_on],
      [fm_plan].[countersigned_by], [fm_plan].[countersigned_on], [fm_plan].[confirmed_by], [fm_plan].[confirmed_how],
      [fm_plan].[confirmed_on], [fm_plan].[confirmed_recorded_by], [fm_plan].[confirmed_words], [fm_plan].[incorporated_into],
      [fm_plan].[incorporated_reference], [fm_plan].[incorporated_on], [fm_plan].[incorporated_by], [fm_plan].[ended_on],
      [fm_plan].[ended_reason], [fm_plan].[version]
  from [family_meetings].[fm_plan]
  where [fm_plan].[id] = @p0

select top (@p0) [fm_plan].[id], [fm_plan].[episode_id], [fm_plan].[meeting_id], [fm_plan].[number], [fm_plan].[status],
      [fm_plan].[agreed_on], [fm_plan].[agreed_by], [fm_plan].[decision], [fm_plan].[decision_safe],
      [fm_plan].[decision_resourced], [fm_plan].[decision_reasons], [fm_plan].[decided_by], [fm_plan].[decided_on],
      [fm_plan].[countersigned_by], [fm_plan].[countersigned_on], [fm_plan].[confirmed_by], [fm_plan].[confirmed_how],
      [fm_plan].[confirmed_on], [fm_plan].[confirmed_recorded_by], [fm_plan].[confirmed_words], [fm_plan].[incorporated_into],
      [fm_plan].[incorporated_reference], [fm_plan].[incorporated_on], [fm_plan].[incorporated_by], [fm_plan].[ended_on],
      [fm_plan].[ended_reason], [fm_plan].[version]
  from [family_meetings].[fm_plan]
  where [fm_plan].[id] > @p1
  order by [fm_plan].[id] asc

update [family_meetings].[fm_plan]
  set [decision] = @p0, [decision_safe] = @p1, [decision_resourced] = @p2, [decision_reasons] = @p3, [decided_by] = @p4,
      [decided_on] = @p5, [countersigned_by] = @p6, [countersigned_on] = @p7, [version] = [version] + 1
  where [id] = @p8 and [status] = @p9
;select @@rowcount

update [family_meetings].[fm_plan]
  set [episode_id] = @p0, [meeting_id] = @p1, [number] = @p2, [status] = @p3, [agreed_on] = @p4, [agreed_by] = @p5,
      [decision] = @p6, [decision_safe] = @p7, [decision_resourced] = @p8, [decision_reasons] = @p9, [decided_by] = @p10,
      [decided_on] = @p11, [countersigned_by] = @p12, [countersigned_on] = @p13, [confirmed_by] = @p14, [confirmed_how] = @p15,
      [confirmed_on] = @p16, [confirmed_recorded_by] = @p17, [confirmed_words] = @p18, [incorporated_into] = @p19,
      [incorporated_reference] = @p20, [incorporated_on] = @p21, [incorporated_by] = @p22, [ended_on] = @p23,
      [ended_reason] = @p24, [version] = @p25
  where [id] = @p26 and [version] = @p27
;select @@rowcount

-- Statements on [fm_plan_action]

delete
  from [family_meetings].[fm_plan_action]
  where [plan_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_plan_action] ([completed_on], [consults], [due_on], [for_whom], [how_we_will_know], [id], [kind],
      [owner], [owner_kind], [plan_id], [version], [what], [worry])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)

select [fm_plan_action].[plan_id], [fm_plan_action].[id], [fm_plan_action].[owner_kind], [fm_plan_action].[due_on],
      [fm_plan_action].[completed_on]
  from [family_meetings].[fm_plan_action]
  where [fm_plan_action].[plan_id] in (@p0, …)
  order by [fm_plan_action].[plan_id] asc, [fm_plan_action].[id] asc

select [fm_plan_action].[plan_id], [fm_plan_action].[id], [fm_plan_action].[what], [fm_plan_action].[owner],
      [fm_plan_action].[owner_kind], [fm_plan_action].[due_on], [fm_plan_action].[kind], [fm_plan_action].[for_whom],
      [fm_plan_action].[how_we_will_know], [fm_plan_action].[worry], [fm_plan_action].[consults], [fm_plan_action].[completed_on],
      [fm_plan_action].[version]
  from [family_meetings].[fm_plan_action]
  where 1 = @p0
  order by [fm_plan_action].[plan_id] asc, [fm_plan_action].[id] asc

select [fm_plan_action].[plan_id], [fm_plan_action].[id], [fm_plan_action].[what], [fm_plan_action].[owner],
      [fm_plan_action].[owner_kind], [fm_plan_action].[due_on], [fm_plan_action].[kind], [fm_plan_action].[for_whom],
      [fm_plan_action].[how_we_will_know], [fm_plan_action].[worry], [fm_plan_action].[consults], [fm_plan_action].[completed_on],
      [fm_plan_action].[version]
  from [family_meetings].[fm_plan_action]
  where [fm_plan_action].[plan_id] = @p0 and [fm_plan_action].[id] = @p1

select [fm_plan_action].[plan_id], [fm_plan_action].[id], [fm_plan_action].[what], [fm_plan_action].[owner],
      [fm_plan_action].[owner_kind], [fm_plan_action].[due_on], [fm_plan_action].[kind], [fm_plan_action].[for_whom],
      [fm_plan_action].[how_we_will_know], [fm_plan_action].[worry], [fm_plan_action].[consults], [fm_plan_action].[completed_on],
      [fm_plan_action].[version]
  from [family_meetings].[fm_plan_action]
  where [fm_plan_action].[plan_id] in (@p0, …)
  order by [fm_plan_action].[plan_id] asc, [fm_plan_action].[id] asc

update [family_meetings].[fm_plan_action]
  set [completed_on] = @p0
  where [plan_id] = @p1 and [id] = @p2
;select @@rowcount

update [family_meetings].[fm_plan_action]
  set [what] = @p0, [owner] = @p1, [owner_kind] = @p2, [due_on] = @p3, [kind] = @p4, [for_whom] = @p5, [how_we_will_know] = @p6,
      [worry] = @p7, [consults] = @p8, [completed_on] = @p9, [version] = @p10
  where [plan_id] = @p11 and [id] = @p12 and [version] = @p13
;select @@rowcount

-- Statements on [fm_plan_child]

insert into [family_meetings].[fm_plan_child] ([person_id], [plan_id], [position])
  values (@p0, @p1, @p2)

select [fm_plan_child].[plan_id], [fm_plan_child].[person_id]
  from [family_meetings].[fm_chair_notice]
  inner join [family_meetings].[fm_plan] on [fm_plan].[meeting_id] = [fm_chair_notice].[meeting_id]
  inner join [family_meetings].[fm_plan_child] on [fm_plan_child].[plan_id] = [fm_plan].[id]
  where [fm_chair_notice].[episode_id] = @p0 and [fm_plan].[status] = @p1
      and ([fm_chair_notice].[sent_on] is not null or [fm_chair_notice].[waived_on] is not null)
  order by [fm_plan_child].[plan_id] asc, [fm_plan_child].[person_id] asc

select [fm_plan_child].[plan_id], [fm_plan_child].[person_id]
  from [family_meetings].[fm_plan_child]
  where 1 = @p0
  order by [fm_plan_child].[plan_id] asc, [fm_plan_child].[position] asc

select [fm_plan_child].[plan_id], [fm_plan_child].[person_id]
  from [family_meetings].[fm_plan_child]
  where [fm_plan_child].[plan_id] in (@p0, …)
  order by [fm_plan_child].[plan_id] asc, [fm_plan_child].[position] asc

select [fm_plan_child].[plan_id], [fm_plan_child].[person_id], [fm_plan_child].[position]
  from [family_meetings].[fm_plan_child]
  where [fm_plan_child].[plan_id] in (@p0, …)
  order by [fm_plan_child].[plan_id] asc, [fm_plan_child].[position] asc

-- Statements on [fm_plan_copy]

insert into [family_meetings].[fm_plan_copy] ([agreed_by], [agreed_on], [asked_by], [checked_by], [checked_on], [contact],
      [episode_id], [id], [left_out_by], [left_out_on], [left_out_reason], [name], [plan_id], [recipient], [relation],
      [released_by], [released_contact], [released_on], [sent_by], [sent_how], [sent_on], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20,
      @p21)

select [fm_plan_copy].[episode_id], [fm_plan_copy].[id], [fm_plan_copy].[plan_id], [fm_plan_copy].[left_out_on],
      [fm_plan_copy].[sent_on]
  from [family_meetings].[fm_plan_copy]
  where [fm_plan_copy].[episode_id] in (@p0, …)
  order by [fm_plan_copy].[episode_id] asc, [fm_plan_copy].[id] asc

select [fm_plan_copy].[id], [fm_plan_copy].[plan_id], [fm_plan_copy].[episode_id], [fm_plan_copy].[recipient],
      [fm_plan_copy].[name], [fm_plan_copy].[relation], [fm_plan_copy].[asked_by], [fm_plan_copy].[agreed_by],
      [fm_plan_copy].[agreed_on], [fm_plan_copy].[contact], [fm_plan_copy].[left_out_reason], [fm_plan_copy].[left_out_by],
      [fm_plan_copy].[left_out_on], [fm_plan_copy].[released_by], [fm_plan_copy].[released_on], [fm_plan_copy].[released_contact],
      [fm_plan_copy].[checked_by], [fm_plan_copy].[checked_on], [fm_plan_copy].[sent_how], [fm_plan_copy].[sent_on],
      [fm_plan_copy].[sent_by], [fm_plan_copy].[version]
  from [family_meetings].[fm_plan_copy]
  where [fm_plan_copy].[id] = @p0

select [fm_plan_copy].[id], [fm_plan_copy].[plan_id], [fm_plan_copy].[episode_id], [fm_plan_copy].[recipient],
      [fm_plan_copy].[name], [fm_plan_copy].[relation], [fm_plan_copy].[asked_by], [fm_plan_copy].[agreed_by],
      [fm_plan_copy].[agreed_on], [fm_plan_copy].[contact], [fm_plan_copy].[left_out_reason], [fm_plan_copy].[left_out_by],
      [fm_plan_copy].[left_out_on], [fm_plan_copy].[released_by], [fm_plan_copy].[released_on], [fm_plan_copy].[released_contact],
      [fm_plan_copy].[checked_by], [fm_plan_copy].[checked_on], [fm_plan_copy].[sent_how], [fm_plan_copy].[sent_on],
      [fm_plan_copy].[sent_by], [fm_plan_copy].[version]
  from [family_meetings].[fm_plan_copy]
  where [fm_plan_copy].[plan_id] = @p0
  order by [fm_plan_copy].[id] asc

select [fm_plan_copy].[id], [fm_plan_copy].[plan_id], [fm_plan_copy].[episode_id], [fm_plan_copy].[recipient],
      [fm_plan_copy].[name], [fm_plan_copy].[relation], [fm_plan_copy].[asked_by], [fm_plan_copy].[agreed_by],
      [fm_plan_copy].[agreed_on], [fm_plan_copy].[contact], [fm_plan_copy].[left_out_reason], [fm_plan_copy].[left_out_by],
      [fm_plan_copy].[left_out_on], [fm_plan_copy].[released_by], [fm_plan_copy].[released_on], [fm_plan_copy].[released_contact],
      [fm_plan_copy].[checked_by], [fm_plan_copy].[checked_on], [fm_plan_copy].[sent_how], [fm_plan_copy].[sent_on],
      [fm_plan_copy].[sent_by], [fm_plan_copy].[version]
  from [family_meetings].[fm_plan_copy]
  where [fm_plan_copy].[released_on] is not null and [fm_plan_copy].[sent_on] is null and [fm_plan_copy].[left_out_on] is null
  order by [fm_plan_copy].[released_on] asc, [fm_plan_copy].[id] asc

update [family_meetings].[fm_plan_copy]
  set [plan_id] = @p0, [episode_id] = @p1, [recipient] = @p2, [name] = @p3, [relation] = @p4, [asked_by] = @p5, [agreed_by] = @p6,
      [agreed_on] = @p7, [contact] = @p8, [left_out_reason] = @p9, [left_out_by] = @p10, [left_out_on] = @p11,
      [released_by] = @p12, [released_on] = @p13, [released_contact] = @p14, [checked_by] = @p15, [checked_on] = @p16,
      [sent_how] = @p17, [sent_on] = @p18, [sent_by] = @p19, [version] = @p20
  where [id] = @p21 and [version] = @p22
;select @@rowcount

-- Statements on [fm_plan_section]

insert into [family_meetings].[fm_plan_section] ([content], [plan_id], [section], [version])
  values (@p0, @p1, @p2, @p3)

insert into [family_meetings].[fm_plan_section] ([content], [plan_id], [section], [version], [written_by], [written_on])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_plan_section].[plan_id], [fm_plan_section].[content]
  from [family_meetings].[fm_plan_section]
  where 1 = @p0
  order by [fm_plan_section].[plan_id] asc, [fm_plan_section].[section] asc

select [fm_plan_section].[plan_id], [fm_plan_section].[content]
  from [family_meetings].[fm_plan_section]
  where [fm_plan_section].[plan_id] in (@p0, …)
  order by [fm_plan_section].[plan_id] asc, [fm_plan_section].[section] asc

select [fm_plan_section].[plan_id], [fm_plan_section].[section], [fm_plan_section].[content]
  from [family_meetings].[fm_plan_section]
  where [fm_plan_section].[plan_id] in (@p0, …) and [fm_plan_section].[section] in (@p1, …)
  order by [fm_plan_section].[plan_id] asc

select [fm_plan_section].[section], [fm_plan_section].[version], [fm_plan_section].[written_by], [fm_plan_section].[written_on]
  from [family_meetings].[fm_plan_section]
  where [fm_plan_section].[plan_id] = @p0

update [family_meetings].[fm_plan_section]
  set [content] = @p0, [written_by] = @p1, [written_on] = @p2, [version] = @p3
  where [plan_id] = @p4 and [section] = @p5 and [version] = @p6
;select @@rowcount

-- Statements on [fm_preparation_entry]

insert into [family_meetings].[fm_preparation_entry] ([crossed_out_on], [crossed_out_reason], [episode_id], [id],
      [information_how], [information_version], [information_what], [member_id], [method], [note], [outcome], [prepared_by],
      [prepared_on], [recorded_by], [understood])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)

select [fm_preparation_entry].[episode_id], [fm_preparation_entry].[id], [fm_preparation_entry].[member_id],
      [fm_preparation_entry].[outcome], [fm_preparation_entry].[crossed_out_on]
  from [family_meetings].[fm_preparation_entry]
  where [fm_preparation_entry].[episode_id] in (@p0, …)
  order by [fm_preparation_entry].[episode_id] asc, [fm_preparation_entry].[id] asc

select [fm_preparation_entry].[id], [fm_preparation_entry].[episode_id], [fm_preparation_entry].[member_id],
      [fm_preparation_entry].[prepared_on], [fm_preparation_entry].[method], [fm_preparation_entry].[prepared_by],
      [fm_preparation_entry].[outcome], [fm_preparation_entry].[information_what], [fm_preparation_entry].[information_version],
      [fm_preparation_entry].[information_how], [fm_preparation_entry].[understood], [fm_preparation_entry].[note],
      [fm_preparation_entry].[recorded_by], [fm_preparation_entry].[crossed_out_on], [fm_preparation_entry].[crossed_out_reason]
  from [family_meetings].[fm_preparation_entry]
  where [fm_preparation_entry].[episode_id] = @p0
  order by [fm_preparation_entry].[id] asc

select [fm_preparation_entry].[id], [fm_preparation_entry].[episode_id], [fm_preparation_entry].[member_id],
      [fm_preparation_entry].[prepared_on], [fm_preparation_entry].[method], [fm_preparation_entry].[prepared_by],
      [fm_preparation_entry].[outcome], [fm_preparation_entry].[information_what], [fm_preparation_entry].[information_version],
      [fm_preparation_entry].[information_how], [fm_preparation_entry].[understood], [fm_preparation_entry].[note],
      [fm_preparation_entry].[recorded_by], [fm_preparation_entry].[crossed_out_on], [fm_preparation_entry].[crossed_out_reason]
  from [family_meetings].[fm_preparation_entry]
  where [fm_preparation_entry].[id] = @p0

update [family_meetings].[fm_preparation_entry]
  set [crossed_out_on] = @p0, [crossed_out_reason] = @p1
  where [id] = @p2 and [crossed_out_on] is null
;select @@rowcount

-- Statements on [fm_private_note]

insert into [family_meetings].[fm_private_note] ([episode_id], [id], [kind], [member_id], [note], [shared_agreed_by], [shared_on],
      [version], [written_at], [written_by])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)

select [fm_private_note].[id], [fm_private_note].[episode_id], [fm_private_note].[member_id], [fm_private_note].[kind],
      [fm_private_note].[note], [fm_private_note].[written_by], [fm_private_note].[written_at], [fm_private_note].[shared_on],
      [fm_private_note].[shared_agreed_by], [fm_private_note].[version]
  from [family_meetings].[fm_private_note]
  where [fm_private_note].[episode_id] = @p0
  order by [fm_private_note].[id] asc

select [fm_private_note].[id], [fm_private_note].[episode_id], [fm_private_note].[member_id], [fm_private_note].[kind],
      [fm_private_note].[note], [fm_private_note].[written_by], [fm_private_note].[written_at], [fm_private_note].[shared_on],
      [fm_private_note].[shared_agreed_by], [fm_private_note].[version]
  from [family_meetings].[fm_private_note]
  where [fm_private_note].[id] = @p0

update [family_meetings].[fm_private_note]
  set [episode_id] = @p0, [member_id] = @p1, [kind] = @p2, [note] = @p3, [written_by] = @p4, [written_at] = @p5, [shared_on] = @p6,
      [shared_agreed_by] = @p7, [version] = @p8
  where [id] = @p9 and [version] = @p10
;select @@rowcount

-- Statements on [fm_professional_response]

insert into [family_meetings].[fm_professional_response] ([chased_on], [due_on], [episode_id], [id], [member_id],
      [no_review_because], [plan_id], [received_on], [response], [response_text], [told_by], [told_how], [told_on], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)

select [fm_professional_response].[id], [fm_professional_response].[plan_id], [fm_professional_response].[episode_id],
      [fm_professional_response].[member_id], [fm_professional_response].[told_on], [fm_professional_response].[told_how],
      [fm_professional_response].[told_by], [fm_professional_response].[no_review_because], [fm_professional_response].[due_on],
      [fm_professional_response].[chased_on], [fm_professional_response].[received_on], [fm_professional_response].[response],
      [fm_professional_response].[response_text], [fm_professional_response].[version]
  from [family_meetings].[fm_professional_response]
  where [fm_professional_response].[plan_id] = @p0
  order by [fm_professional_response].[id] asc

select [fm_professional_response].[plan_id], [fm_professional_response].[id], [fm_professional_response].[due_on],
      [fm_professional_response].[received_on]
  from [family_meetings].[fm_professional_response]
  where [fm_professional_response].[plan_id] in (@p0, …)
  order by [fm_professional_response].[plan_id] asc, [fm_professional_response].[id] asc

update [family_meetings].[fm_professional_response]
  set [plan_id] = @p0, [episode_id] = @p1, [member_id] = @p2, [told_on] = @p3, [told_how] = @p4, [told_by] = @p5,
      [no_review_because] = @p6, [due_on] = @p7, [chased_on] = @p8, [received_on] = @p9, [response] = @p10, [response_text] = @p11,
      [version] = @p12
  where [id] = @p13 and [version] = @p14
;select @@rowcount

-- Statements on [fm_record_finding]

delete
  from [family_meetings].[fm_record_finding]
  where [person_id] = @p0
;select @@rowcount

insert into [family_meetings].[fm_record_finding] ([decided_at], [decided_by], [decided_by_name], [decision], [found_on], [kind],
      [person_id], [points_to], [reason], [survivor_id], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)

select [fm_record_finding].[person_id], [fm_record_finding].[survivor_id]
  from [family_meetings].[fm_record_finding]
  where [fm_record_finding].[person_id] in (@p0, …) and [fm_record_finding].[decision] in (@p1, …)
  order by [fm_record_finding].[person_id] asc

select [fm_record_finding].[person_id], [fm_record_finding].[version], [fm_record_finding].[kind], [fm_record_finding].[points_to],
      [fm_record_finding].[found_on], [fm_record_finding].[decision], [fm_record_finding].[survivor_id],
      [fm_record_finding].[reason], [fm_record_finding].[decided_by], [fm_record_finding].[decided_by_name],
      [fm_record_finding].[decided_at]
  from [family_meetings].[fm_record_finding]
  order by [fm_record_finding].[person_id] asc

select [fm_record_finding].[person_id], [fm_record_finding].[version], [fm_record_finding].[kind], [fm_record_finding].[points_to],
      [fm_record_finding].[found_on], [fm_record_finding].[decision], [fm_record_finding].[survivor_id],
      [fm_record_finding].[reason], [fm_record_finding].[decided_by], [fm_record_finding].[decided_by_name],
      [fm_record_finding].[decided_at]
  from [family_meetings].[fm_record_finding]
  where [fm_record_finding].[person_id] = @p0

select [fm_record_finding].[survivor_id], [fm_record_finding].[person_id]
  from [family_meetings].[fm_record_finding]
  where [fm_record_finding].[survivor_id] in (@p0, …) and [fm_record_finding].[decision] in (@p1, …)
  order by [fm_record_finding].[survivor_id] asc

update [family_meetings].[fm_record_finding]
  set [kind] = @p0, [points_to] = @p1, [found_on] = @p2, [decision] = @p3, [survivor_id] = @p4, [reason] = @p5, [decided_by] = @p6,
      [decided_by_name] = @p7, [decided_at] = @p8, [version] = @p9
  where [person_id] = @p10 and [version] = @p11
;select @@rowcount

-- Statements on [fm_reminder_sent]

delete
  from [family_meetings].[fm_reminder_sent]
  where [worker_id] = @p0 and [sent_on] = @p1
;select @@rowcount

insert into [family_meetings].[fm_reminder_sent] ([begun_at], [sent_on], [worker_id])
  values (@p0, @p1, @p2)

-- Statements on [fm_reminder_stopped]

delete
  from [family_meetings].[fm_reminder_stopped]
  where [worker_id] = @p0
;select @@rowcount

insert into [family_meetings].[fm_reminder_stopped] ([stopped_at], [worker_id])
  values (@p0, @p1)

select [fm_reminder_stopped].[worker_id]
  from [family_meetings].[fm_reminder_stopped]
  where [worker_id] = @p0

-- Statements on [fm_review]

insert into [family_meetings].[fm_review] ([arranged_around_network], [child_ids], [episode_id], [held_as], [id], [linked_to],
      [network_took_part], [next_agreed_on], [next_steps], [not_worked], [plan_id], [plan_reviewed], [recorded_by], [reviewed_on],
      [status], [worked])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15)

select [fm_review].[id], [fm_review].[plan_id], [fm_review].[episode_id], [fm_review].[child_ids], [fm_review].[reviewed_on],
      [fm_review].[status], [fm_review].[held_as], [fm_review].[network_took_part], [fm_review].[plan_reviewed],
      [fm_review].[worked], [fm_review].[not_worked], [fm_review].[next_steps], [fm_review].[next_agreed_on],
      [fm_review].[linked_to], [fm_review].[arranged_around_network], [fm_review].[recorded_by]
  from [family_meetings].[fm_review]
  where [fm_review].[plan_id] = @p0
  order by [reviewed_on] asc, [id] asc

select [fm_review].[plan_id], [fm_review].[id], [fm_review].[child_ids], [fm_review].[reviewed_on], [fm_review].[status],
      [fm_review].[network_took_part], [fm_review].[plan_reviewed], [fm_review].[next_agreed_on]
  from [family_meetings].[fm_review]
  where [fm_review].[plan_id] in (@p0, …)
  order by [fm_review].[plan_id] asc, [fm_review].[id] asc

select top (@p0) [fm_review].[id], [fm_review].[plan_id], [fm_review].[episode_id], [fm_review].[child_ids],
      [fm_review].[reviewed_on], [fm_review].[status], [fm_review].[held_as], [fm_review].[network_took_part],
      [fm_review].[plan_reviewed], [fm_review].[worked], [fm_review].[not_worked], [fm_review].[next_steps],
      [fm_review].[next_agreed_on], [fm_review].[linked_to], [fm_review].[arranged_around_network], [fm_review].[recorded_by]
  from [family_meetings].[fm_review]
  where [fm_review].[id] > @p1
  order by [fm_review].[id] asc

-- Statements on [fm_review_offer]

insert into [family_meetings].[fm_review_offer] ([answer], [answered_on], [id], [offered_on], [plan_id], [recorded_by])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_review_offer].[id], [fm_review_offer].[plan_id], [fm_review_offer].[offered_on], [fm_review_offer].[answer],
      [fm_review_offer].[answered_on], [fm_review_offer].[recorded_by]
  from [family_meetings].[fm_review_offer]
  where [fm_review_offer].[plan_id] = @p0
  order by [offered_on] asc, [id] asc

select [fm_review_offer].[plan_id], [fm_review_offer].[id], [fm_review_offer].[offered_on], [fm_review_offer].[answer],
      [fm_review_offer].[answered_on]
  from [family_meetings].[fm_review_offer]
  where [fm_review_offer].[plan_id] in (@p0, …)
  order by [fm_review_offer].[plan_id] asc, [fm_review_offer].[id] asc

select top (@p0) [fm_review_offer].[id], [fm_review_offer].[plan_id], [fm_review_offer].[offered_on], [fm_review_offer].[answer],
      [fm_review_offer].[answered_on], [fm_review_offer].[recorded_by]
  from [family_meetings].[fm_review_offer]
  where [fm_review_offer].[id] > @p1
  order by [fm_review_offer].[id] asc

-- Statements on [fm_review_waiver]

insert into [family_meetings].[fm_review_waiver] ([child_ids], [id], [plan_id], [reason], [reason_code], [waived_by], [waived_on])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select [fm_review_waiver].[id], [fm_review_waiver].[plan_id], [fm_review_waiver].[child_ids], [fm_review_waiver].[waived_on],
      [fm_review_waiver].[reason_code], [fm_review_waiver].[reason], [fm_review_waiver].[waived_by]
  from [family_meetings].[fm_review_waiver]
  where [fm_review_waiver].[plan_id] = @p0
  order by [waived_on] asc, [id] asc

select [fm_review_waiver].[plan_id], [fm_review_waiver].[id], [fm_review_waiver].[child_ids], [fm_review_waiver].[waived_on]
  from [family_meetings].[fm_review_waiver]
  where [fm_review_waiver].[plan_id] in (@p0, …)
  order by [fm_review_waiver].[plan_id] asc, [fm_review_waiver].[id] asc

select top (@p0) [fm_review_waiver].[id], [fm_review_waiver].[plan_id], [fm_review_waiver].[child_ids],
      [fm_review_waiver].[waived_on], [fm_review_waiver].[reason_code], [fm_review_waiver].[reason],
      [fm_review_waiver].[waived_by]
  from [family_meetings].[fm_review_waiver]
  where [fm_review_waiver].[id] > @p1
  order by [fm_review_waiver].[id] asc

-- Statements on [fm_run]

insert into [family_meetings].[fm_run] ([business_date], [failure], [fence], [job], [lease_until], [started_at], [state])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)

select top (@p0) [fm_run].[job], [fm_run].[business_date], [fm_run].[state], [fm_run].[fence], [fm_run].[started_at],
      [fm_run].[lease_until], [fm_run].[finished_at], [fm_run].[output], [fm_run].[failure]
  from [family_meetings].[fm_run]
  where [job] = @p1 and [business_date] = @p2

select top (@p0) [fm_run].[job], [fm_run].[business_date], [fm_run].[state], [fm_run].[fence], [fm_run].[started_at],
      [fm_run].[lease_until], [fm_run].[finished_at], [fm_run].[output], [fm_run].[failure]
  from [family_meetings].[fm_run]
  where [job] = @p1 and [fm_run].[output] is not null
  order by [fm_run].[business_date] desc

select top (@p0) [fm_run].[job], [fm_run].[business_date], [fm_run].[state], [fm_run].[fence], [fm_run].[started_at],
      [fm_run].[lease_until], [fm_run].[finished_at], [fm_run].[output], [fm_run].[failure]
  from [family_meetings].[fm_run]
  where [job] = @p1
  order by [fm_run].[business_date] desc

update [family_meetings].[fm_run]
  set [lease_until] = @p0
  where [job] = @p1 and [business_date] = @p2 and [fence] = @p3 and [state] = @p4
;select @@rowcount

update [family_meetings].[fm_run]
  set [state] = @p0, [failure] = @p1, [finished_at] = @p2
  where [job] = @p3 and [business_date] = @p4 and [fence] = @p5 and [state] = @p6
;select @@rowcount

update [family_meetings].[fm_run]
  set [state] = @p0, [output] = @p1, [finished_at] = @p2, [failure] = @p3
  where [job] = @p4 and [business_date] = @p5 and [fence] = @p6 and [state] = @p7
;select @@rowcount

update [family_meetings].[fm_run]
  set [state] = @p0, [started_at] = @p1, [lease_until] = @p2, [failure] = @p3, [fence] = @p4
  where [job] = @p5 and [business_date] = @p6 and [fence] = @p7 and [state] = @p8
;select @@rowcount

-- Statements on [fm_run_attempt]

insert into [family_meetings].[fm_run_attempt] ([asked_by], [business_date], [fence], [job], [started_at], [state])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select top (@p0) [fm_run_attempt].[job], [fm_run_attempt].[business_date], [fm_run_attempt].[fence], [fm_run_attempt].[state],
      [fm_run_attempt].[asked_by], [fm_run_attempt].[started_at], [fm_run_attempt].[finished_at], [fm_run_attempt].[output],
      [fm_run_attempt].[failure]
  from [family_meetings].[fm_run_attempt]
  where [fm_run_attempt].[job] = @p1 and [fm_run_attempt].[business_date] < @p2
  order by [fm_run_attempt].[business_date] desc, [fm_run_attempt].[fence] desc

select top (@p0) [fm_run_attempt].[job], [fm_run_attempt].[business_date], [fm_run_attempt].[fence], [fm_run_attempt].[state],
      [fm_run_attempt].[asked_by], [fm_run_attempt].[started_at], [fm_run_attempt].[finished_at], [fm_run_attempt].[output],
      [fm_run_attempt].[failure]
  from [family_meetings].[fm_run_attempt]
  where [fm_run_attempt].[job] = @p1
  order by [fm_run_attempt].[business_date] desc, [fm_run_attempt].[fence] desc

select top (@p0) [fm_run_attempt].[job], [fm_run_attempt].[business_date], [fm_run_attempt].[fence], [fm_run_attempt].[state],
      [fm_run_attempt].[asked_by], [fm_run_attempt].[started_at], [fm_run_attempt].[finished_at], [fm_run_attempt].[output],
      [fm_run_attempt].[failure], [fm_run_attempt].[made], [fm_run_attempt].[changes]
  from [family_meetings].[fm_run_attempt]
  where [job] = @p1 and [business_date] = @p2 and [fence] = @p3

update [family_meetings].[fm_run_attempt]
  set [state] = @p0
  where [job] = @p1 and [business_date] = @p2 and [state] = @p3
;select @@rowcount

update [family_meetings].[fm_run_attempt]
  set [state] = @p0, [failure] = @p1, [finished_at] = @p2
  where [job] = @p3 and [business_date] = @p4 and [fence] = @p5
;select @@rowcount

update [family_meetings].[fm_run_attempt]
  set [state] = @p0, [output] = @p1, [finished_at] = @p2, [failure] = @p3, [made] = @p4, [changes] = @p5
  where [job] = @p6 and [business_date] = @p7 and [fence] = @p8
;select @@rowcount

-- Statements on [fm_safeguarding_concern]

insert into [family_meetings].[fm_safeguarding_concern] ([episode_id], [id], [member_id], [raised_at], [raised_by],
      [raised_by_name], [taken_action], [taken_at], [taken_by], [taken_by_name], [version], [what])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

select [fm_safeguarding_concern].[episode_id], [fm_safeguarding_concern].[id], [fm_safeguarding_concern].[raised_at],
      [fm_safeguarding_concern].[taken_at]
  from [family_meetings].[fm_safeguarding_concern]
  where [fm_safeguarding_concern].[episode_id] in (@p0, …)
  order by [fm_safeguarding_concern].[episode_id] asc, [fm_safeguarding_concern].[id] asc

select [fm_safeguarding_concern].[id], [fm_safeguarding_concern].[episode_id], [fm_safeguarding_concern].[member_id],
      [fm_safeguarding_concern].[what], [fm_safeguarding_concern].[raised_by], [fm_safeguarding_concern].[raised_by_name],
      [fm_safeguarding_concern].[raised_at], [fm_safeguarding_concern].[taken_by], [fm_safeguarding_concern].[taken_by_name],
      [fm_safeguarding_concern].[taken_at], [fm_safeguarding_concern].[taken_action], [fm_safeguarding_concern].[version]
  from [family_meetings].[fm_safeguarding_concern]
  where [fm_safeguarding_concern].[episode_id] = @p0
  order by [fm_safeguarding_concern].[id] asc

select [fm_safeguarding_concern].[id], [fm_safeguarding_concern].[episode_id], [fm_safeguarding_concern].[member_id],
      [fm_safeguarding_concern].[what], [fm_safeguarding_concern].[raised_by], [fm_safeguarding_concern].[raised_by_name],
      [fm_safeguarding_concern].[raised_at], [fm_safeguarding_concern].[taken_by], [fm_safeguarding_concern].[taken_by_name],
      [fm_safeguarding_concern].[taken_at], [fm_safeguarding_concern].[taken_action], [fm_safeguarding_concern].[version]
  from [family_meetings].[fm_safeguarding_concern]
  where [fm_safeguarding_concern].[id] = @p0

update [family_meetings].[fm_safeguarding_concern]
  set [episode_id] = @p0, [member_id] = @p1, [what] = @p2, [raised_by] = @p3, [raised_by_name] = @p4, [raised_at] = @p5,
      [taken_by] = @p6, [taken_by_name] = @p7, [taken_at] = @p8, [taken_action] = @p9, [version] = @p10
  where [id] = @p11 and [version] = @p12
;select @@rowcount

-- Statements on [fm_support_offer]

delete
  from [family_meetings].[fm_support_offer]
  where [meeting_id] = @p0 and [id] = @p1
;select @@rowcount

insert into [family_meetings].[fm_support_offer] ([for_whom], [happens], [id], [meeting_id], [member_id], [what])
  values (@p0, @p1, @p2, @p3, @p4, @p5)

select [fm_support_offer].[id], [fm_support_offer].[meeting_id], [fm_support_offer].[member_id], [fm_support_offer].[what],
      [fm_support_offer].[for_whom], [fm_support_offer].[happens]
  from [family_meetings].[fm_support_offer]
  where [fm_support_offer].[meeting_id] = @p0
  order by [fm_support_offer].[id] asc

-- Statements on [fm_text_reminder]

insert into [family_meetings].[fm_text_reminder] ([chosen_by], [detail], [handing_over_since], [id], [invitation_id], [meeting_id],
      [member_id], [mobile], [revision], [sent_on], [state], [version])
  values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)

select [fm_text_reminder].[id], [fm_text_reminder].[invitation_id], [fm_text_reminder].[meeting_id],
      [fm_text_reminder].[member_id], [fm_text_reminder].[revision], [fm_text_reminder].[mobile], [fm_text_reminder].[state],
      [fm_text_reminder].[chosen_by], [fm_text_reminder].[handing_over_since], [fm_text_reminder].[sent_on],
      [fm_text_reminder].[detail], [fm_text_reminder].[version]
  from [family_meetings].[fm_text_reminder]
  where [fm_text_reminder].[id] = @p0
  order by [fm_text_reminder].[id] asc

select [fm_text_reminder].[id], [fm_text_reminder].[invitation_id], [fm_text_reminder].[meeting_id],
      [fm_text_reminder].[member_id], [fm_text_reminder].[revision], [fm_text_reminder].[mobile], [fm_text_reminder].[state],
      [fm_text_reminder].[chosen_by], [fm_text_reminder].[handing_over_since], [fm_text_reminder].[sent_on],
      [fm_text_reminder].[detail], [fm_text_reminder].[version]
  from [family_meetings].[fm_text_reminder]
  where [fm_text_reminder].[member_id] = @p0
  order by [fm_text_reminder].[id] asc

update [family_meetings].[fm_text_reminder]
  set [mobile] = @p0, [state] = @p1, [chosen_by] = @p2, [handing_over_since] = @p3, [sent_on] = @p4, [detail] = @p5,
      [version] = @p6
  where [id] = @p7 and [version] = @p8
;select @@rowcount

-- Not here, as no store's test calls it: desk.addBooking
-- Not here, as no store's test calls it: desk.bookingsFrom
-- Not here, as no store's test calls it: desk.bookingsOf
-- Not here, as no store's test calls it: desk.bookingsOfVenue
-- Not here, as no store's test calls it: desk.bookingsOn
-- Not here, as no store's test calls it: desk.findBooking
-- Not here, as no store's test calls it: desk.findTaking
-- Not here, as no store's test calls it: desk.handBack
-- Not here, as no store's test calls it: desk.saveBooking
-- Not here, as no store's test calls it: desk.take
-- Not here, as no store's test calls it: desk.takingsOf
-- Not here, as no store's test calls it: replyLinks.find
-- Not here, as no store's test calls it: replyLinks.keep
-- Not here, as no store's test calls it: replyLinks.use
-- Not here, as no store's test calls it: venues.add
-- Not here, as no store's test calls it: venues.all
-- Not here, as no store's test calls it: venues.find
-- Not here, as no store's test calls it: venues.save
