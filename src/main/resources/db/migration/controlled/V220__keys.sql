-- Who holds the keys of the controlled drugs cabinet of premises, and how they came to hold them: taken from the safe, offered by the
-- holder and accepted by the next in a session of their own, returned to the safe. Only added to.

create table controlled.key_step (
    organisation_id uuid        not null,
    premises_id     uuid        not null,
    step_no         bigint      not null check (step_no > 0),
    kind            text        not null check (kind in ('TAKEN', 'OFFERED', 'ACCEPTED', 'RETURNED')),
    at              timestamptz not null,
    person_id       uuid        not null,
    to_person       uuid,
    pharmacist      boolean     not null,
    details         bytea       not null,
    event_id        uuid        not null,
    primary key (organisation_id, premises_id, step_no),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check ((kind = 'OFFERED') = (to_person is not null)),
    constraint offered_to_another check (to_person <> person_id)
);
select kernel.protect('controlled.key_step');
comment on column controlled.key_step.person_id is 'personal: member of staff who did it, by a random identifier';
comment on column controlled.key_step.to_person is 'personal: member of staff to whom they are offered, by a random identifier';
comment on column controlled.key_step.pharmacist is 'whether whoever holds them after it is a registered pharmacist';
comment on column controlled.key_step.details is 'personal: sealed; names, and the procedure under which somebody else may hold them';
grant select, insert on controlled.key_step to pharmacyiq_app;
create trigger append_only before update or delete on controlled.key_step
    for each row execute function kernel.refuse_change();
alter table controlled.key_step enable always trigger append_only;
create trigger never_emptied before truncate on controlled.key_step
    for each statement execute function kernel.refuse_change();
alter table controlled.key_step enable always trigger never_emptied;
select audit.cover('controlled.key_step');
