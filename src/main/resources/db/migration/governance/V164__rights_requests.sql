-- What people ask about their data, and complaints about how it is handled. Each step somebody takes is a row that never
-- changes; the request itself holds no more than what lists ask for.

create table governance.rights_request (
    organisation_id uuid        not null,
    request_id      uuid        not null,
    premises_id     uuid        not null,
    kind            text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    state           text        not null check (state ~ '^[A-Z]+(_[A-Z]+)*$'),
    patient_id      uuid,
    received_on     date        not null,
    means           text        not null check (means ~ '^[a-z]+(-[a-z]+)*$'),
    nation          text        not null check (nation ~ '^[a-z]+(-[a-z]+)*$'),
    asker           text        not null check (length(asker) between 2 and 100),
    relation        text        not null check (relation ~ '^[a-z]+(-[a-z]+)*$'),
    answer_to       text        not null check (length(answer_to) <= 300),
    electronic      boolean     not null,
    wish            text        not null check (length(wish) <= 2000),
    hold_ids        uuid[]      not null default '{}',
    event_id        uuid        not null,
    primary key (organisation_id, request_id)
);
select kernel.protect('governance.rights_request');
comment on column governance.rights_request.patient_id is 'personal: whose record it is about';
comment on column governance.rights_request.asker is 'personal: who asked';
comment on column governance.rights_request.answer_to is 'personal: where the answer goes';
comment on column governance.rights_request.wish is 'personal: what they asked for, in their words';
create index rights_request_open on governance.rights_request (organisation_id, premises_id, received_on)
    where state not in ('RELEASED', 'REFUSED', 'WITHDRAWN');
create index rights_request_by_day on governance.rights_request (organisation_id, received_on);
grant select, insert on governance.rights_request to pharmacyiq_app;
grant update (kind, relation, state, patient_id, hold_ids, event_id) on governance.rights_request to pharmacyiq_app;
select audit.cover('governance.rights_request');

create table governance.rights_step (
    organisation_id uuid        not null,
    request_id      uuid        not null,
    event_id        uuid        not null,
    step            text        not null check (step ~ '^[A-Z]+(_[A-Z]+)*$'),
    state           text        not null check (state ~ '^[A-Z]+(_[A-Z]+)*$'),
    taken_by        uuid        not null,
    taken_at        timestamptz not null,
    taken_on        date        not null,
    words           jsonb       not null check (jsonb_typeof(words) = 'object'),
    primary key (organisation_id, request_id, event_id),
    foreign key (organisation_id, request_id) references governance.rights_request
);
select kernel.protect('governance.rights_step');
comment on column governance.rights_step.words is 'personal: what was seen, decided and written to the person';
grant select, insert on governance.rights_step to pharmacyiq_app;
select audit.cover('governance.rights_step');
