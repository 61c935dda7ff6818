-- From when an organisation asks for a passkey, and of whom. What was decided is added, never changed; the latest counts.

create table identity.sign_in_rule (
    organisation_id uuid        not null,
    decision_id     uuid        not null,
    rule            text        not null check (rule in ('administrators-passkey', 'everyone-passkey')),
    in_force_from   timestamptz,
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    primary key (organisation_id, decision_id),
    foreign key (organisation_id, decided_by) references identity.person (organisation_id, person_id),
    check (rule = 'everyone-passkey' or in_force_from is not null),
    check (in_force_from <= decided_at + interval '91 days')
);
select kernel.protect('identity.sign_in_rule');
select audit.cover('identity.sign_in_rule');
create index sign_in_rule_by_rule on identity.sign_in_rule (organisation_id, rule, decided_at desc, decision_id desc);
create index sign_in_rule_by_person on identity.sign_in_rule (organisation_id, decided_by);
grant select, insert on identity.sign_in_rule to pharmacyiq_app;
create trigger append_only before update or delete on identity.sign_in_rule
    for each row execute function kernel.refuse_change();
create trigger never_emptied before truncate on identity.sign_in_rule
    for each statement execute function kernel.refuse_change();

-- Administrators of organisations that were here before this version get the same time to add a passkey as new ones.
create table identity.sign_in_rule_start (
    arrived_at timestamptz not null
);
comment on table identity.sign_in_rule_start is 'shared: the moment this version arrived; nothing of any pharmacy';
insert into identity.sign_in_rule_start values (now());
insert into audit.uncovered (table_name, reason) values
    ('identity.sign_in_rule_start', 'written once by the migration that made it; the application only reads it');
grant select on identity.sign_in_rule_start to pharmacyiq_app;
