-- Controlled drugs that patients bring back. Never in the register, never in the stock, never in a balance: a record of its own,
-- from the day something was handed over until it was destroyed, kept for seven years from then.

create table controlled.returned (
    organisation_id    uuid        not null,
    returned_id        uuid        not null,
    premises_id        uuid        not null,
    returned_on        date        not null,
    received_at        timestamptz not null,
    received_by        uuid        not null,
    details            bytea       not null,
    event_id           uuid        not null,
    destroyed_on       date,
    destroyed_at       timestamptz,
    destroyed_by       uuid,
    witnessed_by       uuid,
    destroyed          bytea,
    destroyed_event_id uuid,
    primary key (organisation_id, returned_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (returned_on <= (received_at at time zone 'Europe/London')::date),
    check ((destroyed_at is null) = (destroyed_on is null) and (destroyed_at is null) = (destroyed_by is null)
        and (destroyed_at is null) = (destroyed is null) and (destroyed_at is null) = (destroyed_event_id is null)),
    check (destroyed_on = (destroyed_at at time zone 'Europe/London')::date),
    check (destroyed_on >= returned_on),
    check (witnessed_by is null or destroyed_at is not null),
    constraint another_witness check (witnessed_by <> destroyed_by)
);
select kernel.protect('controlled.returned');
create index returned_at on controlled.returned (organisation_id, premises_id, received_at);
create index returned_waiting on controlled.returned (organisation_id, premises_id) where destroyed_at is null;
comment on column controlled.returned.received_by is 'personal: member of staff who took it in, by a random identifier';
comment on column controlled.returned.details is
    'personal: sealed; name and address of the patient, the drug, how much, and who took it in';
comment on column controlled.returned.destroyed_by is 'personal: member of staff who destroyed it, by a random identifier';
comment on column controlled.returned.witnessed_by is
    'personal: member of staff who watched, by a random identifier; empty where the witness is only named';
comment on column controlled.returned.destroyed is
    'personal: sealed; names, roles and registrations of whoever destroyed it and of the witness';
grant select, insert on controlled.returned to pharmacyiq_app;
grant update (destroyed_on, destroyed_at, destroyed_by, witnessed_by, destroyed, destroyed_event_id)
    on controlled.returned to pharmacyiq_app;

-- It is destroyed once; nothing else of it ever changes.
create function controlled.destroy_returned_once() returns trigger
    language plpgsql
    as $$
declare
    written constant text[] := array['destroyed_on', 'destroyed_at', 'destroyed_by', 'witnessed_by', 'destroyed',
        'destroyed_event_id'];
begin
    if current_user = 'pharmacyiq_keeper'
            or (old.destroyed_at is null and to_jsonb(new) - written = to_jsonb(old) - written) then
        return new;
    end if;
    raise exception 'what a patient brought back is destroyed once and never changed'
        using errcode = 'insufficient_privilege';
end $$;
create trigger destroyed_once before update on controlled.returned
    for each row execute function controlled.destroy_returned_once();
alter table controlled.returned enable always trigger destroyed_once;

-- Seven years from the day it was destroyed; of an organisation that leaves, the whole record went with it.
create function controlled.keep_returned() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'DELETE' and current_user = 'pharmacyiq_migrator'
            and (old.destroyed_on + interval '7 years' < (now() at time zone 'Europe/London')
                or tenancy.may_be_deleted(old.organisation_id)) then
        return old;
    end if;
    raise exception 'what patients brought back is kept for seven years' using errcode = 'insufficient_privilege';
end $$;
create trigger kept before delete on controlled.returned for each row execute function controlled.keep_returned();
alter table controlled.returned enable always trigger kept;
create trigger never_emptied before truncate on controlled.returned
    for each statement execute function kernel.refuse_change();
alter table controlled.returned enable always trigger never_emptied;
select audit.cover('controlled.returned');
