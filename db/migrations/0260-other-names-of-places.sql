-- The other names by which people write places, in Arabic above all. From db/reference/place-names.csv. The key is
-- folded as needs are, all letters kept: that of a commune keeps Latin letters alone.
create table place_name (
	key text collate "C" not null,
	kind text collate "C" not null check (kind in ('commune', 'departement', 'region')),
	code text collate "C" not null,
	name text not null,
	primary key (key, kind, code)
);
comment on table place_name is 'class: reference';
