-- An action that nobody ends comes back at every meeting, for ever: some months after the last thing said of it, it
-- ends by itself, as left without follow-up. By nobody: `ended_by` is empty for it alone. Brought back, it has as long.
alter table meeting_action add column reopened_at timestamptz;
alter table meeting_action drop constraint meeting_action_ending_check, drop constraint meeting_action_check;
alter table meeting_action add check (ending in ('done', 'dropped', 'lapsed')),
	add check (num_nonnulls(ended_at, ending) in (0, 2)),
	add check ((ended_by is not null) = (ending is not null and ending <> 'lapsed'));
