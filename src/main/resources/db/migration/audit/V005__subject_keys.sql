-- The key under which what the record says of one person or patient is sealed, wrapped by a key that is not in the
-- database. Destroying it erases what the record says of them and leaves every hash and every proof as they were.

create table audit.subject_key (
    organisation_id uuid        not null,
    subject         uuid        not null,
    wrapped         bytea,
    made_at         timestamptz not null default clock_timestamp(),
    destroyed_at    timestamptz,
    destroyed_by    uuid,
    primary key (organisation_id, subject),
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((wrapped is null) = (destroyed_by is not null))
);
select kernel.protect('audit.subject_key');
comment on column audit.subject_key.wrapped is 'secret: sealed with a key that is not in the database';
grant select on audit.subject_key to pharmacyiq_app;
grant insert (organisation_id, subject, wrapped) on audit.subject_key to pharmacyiq_app;
grant update (wrapped, destroyed_at, destroyed_by) on audit.subject_key to pharmacyiq_app;

-- A key is made once and destroyed once: never exchanged, never put back, never forgotten to have been.
create function audit.refuse_key_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and old.wrapped is not null and new.wrapped is null
            and new.organisation_id = old.organisation_id and new.subject = old.subject and new.made_at = old.made_at then
        return new;
    end if;
    raise exception 'a key of % can only be destroyed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger only_destroyed before update or delete on audit.subject_key
    for each row execute function audit.refuse_key_change();
alter table audit.subject_key enable always trigger only_destroyed;
create trigger never_emptied before truncate on audit.subject_key
    for each statement execute function kernel.refuse_change();
alter table audit.subject_key enable always trigger never_emptied;

-- The import of medicines writes events too and tells how far it has come.
grant select, insert, update on audit.heartbeat to pharmacyiq_catalogue;
