-- How an organisation leaves: what was asked for, handed out, agreed and done, step by step. Steps are added, never changed.

create table tenancy.departure_step (
    organisation_id uuid        not null references tenancy.organisation,
    departure_id    uuid        not null,
    event_id        uuid        not null,
    step            text        not null
                    check (step in ('export-agreed', 'exported', 'deletion-agreed', 'deletion-withdrawn', 'deleted')),
    at              timestamptz not null,
    asked_by        uuid,
    agreed_by       uuid,
    fingerprint     text        check (fingerprint ~ '^[0-9a-f]{64}$'),
    due_at          timestamptz,
    certificate     text        check (length(certificate) <= 100000),
    primary key (organisation_id, departure_id, event_id),
    check ((step in ('export-agreed', 'deletion-agreed')) = (asked_by is not null and agreed_by is not null)),
    check ((step in ('exported', 'deletion-agreed')) = (fingerprint is not null)),
    check ((step = 'deletion-agreed') = (due_at is not null)),
    check ((step = 'deleted') = (certificate is not null)),
    check (asked_by <> agreed_by)
);
select kernel.protect('tenancy.departure_step');
comment on column tenancy.departure_step.asked_by is 'personal: member of staff who asked, by a random identifier';
comment on column tenancy.departure_step.agreed_by is 'personal: member of staff who agreed, by a random identifier';
comment on column tenancy.departure_step.fingerprint is 'SHA-256 of the manifest of the export that was handed out';
comment on column tenancy.departure_step.due_at is 'nothing is deleted before';
create unique index departure_ends_once on tenancy.departure_step (organisation_id) where step = 'deleted';
grant select, insert on tenancy.departure_step to pharmacyiq_app;
create trigger append_only before update or delete on tenancy.departure_step
    for each row execute function kernel.refuse_change();
alter table tenancy.departure_step enable always trigger append_only;
create trigger never_emptied before truncate on tenancy.departure_step
    for each statement execute function kernel.refuse_change();
alter table tenancy.departure_step enable always trigger never_emptied;
select audit.cover('tenancy.departure_step');
