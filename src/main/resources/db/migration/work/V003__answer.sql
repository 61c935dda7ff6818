-- Answers given to requests that carried an idempotency key.

create schema work;
grant usage on schema work to pharmacyiq_app;

create table work.answer (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    key             text        not null check (length(key) between 1 and 100),
    digest          text        not null,
    answer          jsonb       not null,
    recorded_at     timestamptz not null default now(),
    primary key (organisation_id, person_id, key)
);
select kernel.protect('work.answer');
grant select, insert, delete on work.answer to pharmacyiq_app;
