/** Creates a role unless it exists; roles are shared by all databases of a server, so starters may race. */
export function createRole(name: string, attributes: string): string {
	return `do $$ begin
		if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${attributes}; end if;
	exception when duplicate_object or unique_violation then null;
	end $$`
}
