-- When a firm's own people took its seat: null while the network only keeps a record of it. « Whom have I
-- not met? » asks for the latest who joined, on the home page of everyone, every time.
alter table membership add joined_at timestamptz;
create index membership_joined on membership (network_id, joined_at desc) where joined_at is not null;
select set_config('maillage.system', 'on', true);
update membership set joined_at = since from firm
	where firm.id = membership.firm_id and firm.claimed_at is not null
	and membership.state in ('member', 'on_trial', 'suspended', 'left');
