-- What becomes of somebody who came as a guest: who runs the network is told of them once, then once again, until a seat
-- is offered or they say that nothing comes of it.
alter table meeting_guest add column told_at timestamptz, add column told_again_at timestamptz,
	add column closed_at timestamptz, add column closed_by uuid;
alter table meeting_guest add check (told_again_at is null or told_at is not null),
	add check (num_nonnulls(closed_at, closed_by) in (0, 2));
