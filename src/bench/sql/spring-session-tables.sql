-- The tables of spring-session-jdbc with two thousand sessions, in a scratch database, for comparison only.
create table spring_session (
    primary_id char(36) primary key, session_id char(36) not null unique, creation_time bigint, last_access_time bigint,
    max_inactive_interval int, expiry_time bigint, principal_name varchar(100));
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) references spring_session on delete cascade, attribute_name varchar(200),
    attribute_bytes bytea, primary key (session_primary_id, attribute_name));
insert into spring_session
select gen_random_uuid()::text, gen_random_uuid()::text, 0, 0, 900, 0, 'x' from generate_series(1, 2000);
insert into spring_session
values ('11111111-1111-1111-1111-111111111111', '22222222-2222-2222-2222-222222222222', 0, 0, 900, 0, 'x');
insert into spring_session_attributes
select primary_id, 'SPRING_SECURITY_CONTEXT', decode(repeat('ab', 1200), 'hex') from spring_session;
analyze;
