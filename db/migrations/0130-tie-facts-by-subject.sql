-- A fact comes from something that another capability keeps: a meeting, a job, a recommendation. Told again
-- or corrected, it replaces what that thing said before; said once of two people.
create unique index tie_fact_once on tie_fact (subject_id, kind, a_person, b_person) where subject_id is not null;
