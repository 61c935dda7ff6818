-- Requisitions in writing (Misuse of Drugs Regulations 2001, regulation 14): what was supplied on them, to whom and for what purpose,
-- and when the original went to the NHS Business Services Authority. Kept for two years from the supply.

create table controlled.requisition (
    organisation_id uuid          not null,
    requisition_id  uuid          not null,
    premises_id     uuid          not null,
    movement_id     uuid          not null,
    signed_on       date          not null,
    supplied_on     date          not null,
    supplied_at     timestamptz   not null,
    supplied_by     uuid          not null,
    quantity        numeric(13,3) not null check (quantity > 0),
    unit            text          not null check (length(unit) between 1 and 100),
    details         bytea         not null,
    event_id        uuid          not null,
    sent_on         date,
    sent_at         timestamptz,
    sent_by         uuid,
    sent_event_id   uuid,
    primary key (organisation_id, requisition_id),
    unique (organisation_id, movement_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (supplied_on = (supplied_at at time zone 'Europe/London')::date),
    check (signed_on <= supplied_on),
    check (sent_on >= supplied_on),
    check ((sent_on is null) = (sent_at is null) and (sent_on is null) = (sent_by is null)
        and (sent_on is null) = (sent_event_id is null))
);
select kernel.protect('controlled.requisition');
create index requisition_at on controlled.requisition (organisation_id, premises_id, supplied_at);
comment on column controlled.requisition.supplied_by is 'personal: member of staff who supplied, by a random identifier';
comment on column controlled.requisition.sent_by is
    'personal: member of staff who sent the original, by a random identifier';
comment on column controlled.requisition.details is
    'personal: sealed; name, address and profession of the recipient, the purpose, what was supplied, and the mark of the supplier';
grant select, insert on controlled.requisition to pharmacyiq_app;
grant update (sent_on, sent_at, sent_by, sent_event_id) on controlled.requisition to pharmacyiq_app;

-- The original is sent once; nothing else of it ever changes.
create function controlled.send_requisition_once() returns trigger
    language plpgsql
    as $$
declare
    written constant text[] := array['sent_on', 'sent_at', 'sent_by', 'sent_event_id'];
begin
    if current_user = 'pharmacyiq_keeper'
            or (old.sent_at is null and to_jsonb(new) - written = to_jsonb(old) - written) then
        return new;
    end if;
    raise exception 'a requisition is sent once and never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger sent_once before update on controlled.requisition
    for each row execute function controlled.send_requisition_once();
alter table controlled.requisition enable always trigger sent_once;

create function controlled.keep_requisition() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'DELETE' and current_user = 'pharmacyiq_migrator'
            and (old.supplied_on + interval '2 years' < (now() at time zone 'Europe/London')
                or tenancy.may_be_deleted(old.organisation_id)) then
        return old;
    end if;
    raise exception 'requisitions are kept for two years' using errcode = 'insufficient_privilege';
end $$;
create trigger kept before delete on controlled.requisition
    for each row execute function controlled.keep_requisition();
alter table controlled.requisition enable always trigger kept;
create trigger never_emptied before truncate on controlled.requisition
    for each statement execute function kernel.refuse_change();
alter table controlled.requisition enable always trigger never_emptied;
select audit.cover('controlled.requisition');
