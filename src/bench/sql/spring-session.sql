\set n random(1,1000000)
begin;
select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes from spring_session s left join spring_session_attributes sa on s.primary_id=sa.session_primary_id where s.session_id='22222222-2222-2222-2222-222222222222';
commit;
begin;
update spring_session set session_id='22222222-2222-2222-2222-222222222222', last_access_time=:n, max_inactive_interval=900, expiry_time=:n, principal_name='x' where primary_id='11111111-1111-1111-1111-111111111111';
commit;
