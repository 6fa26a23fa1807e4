-- Who works on a members' file holds a lock of PostgreSQL, which falls with the process: how far it is remains for
-- people to read alone. When it was last told of a work that was cut short, and begun again since.
alter table members_file_progress add interrupted_at timestamptz;
