-- By what a patient is found, without saying it. A token is a keyed hash of one value of one kind under the organisation's
-- key: equal values give equal tokens, and nothing else can be told without the key. Equality tells nothing of rows it
-- passes over, so the index serves behind the wall between organisations.

drop table patients.search_key;
drop table patients.name_word;

create table patients.search_key (
    organisation_id uuid    not null,
    token           uuid    not null,
    patient_id      uuid    not null,
    kind            text    not null check (kind in ('name', 'born', 'postcode', 'nhs', 'phone', 'phone-end')),
    part            text    not null check (part in ('', 'given', 'family')),
    former          boolean not null,
    primary key (organisation_id, token, patient_id, part) include (former),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id)
);
select kernel.protect('patients.search_key');
comment on column patients.search_key.token is
    'a keyed hash of a word of a name, a date of birth, a postcode, an NHS number, a telephone number or the end of one';
comment on column patients.search_key.patient_id is 'personal: who is found by it';
create index search_key_by_patient on patients.search_key (organisation_id, patient_id) where patient_id is not null;
-- What was entered in error, or may no longer be searched for, goes.
grant select, insert, delete on patients.search_key to pharmacyiq_app;
select audit.cover('patients.search_key');

-- Each different word, day and postcode once for each organisation, sealed: a server that searches opens them into its memory,
-- where beginnings, slips and sounds are found. Which were added since is told by the transaction that added them.
create table patients.search_word (
    organisation_id uuid   not null,
    token           uuid   not null,
    kind            text   not null check (kind in ('name', 'born', 'postcode')),
    said            bytea  not null check (octet_length(said) between 30 and 1000),
    added           bigint not null default (pg_current_xact_id()::text::bigint),
    primary key (organisation_id, token)
);
select kernel.protect('patients.search_word');
comment on column patients.search_word.token is 'a keyed hash of the word, the day or the postcode';
comment on column patients.search_word.said is 'personal: sealed; a word of names, a date of birth or a postcode; it leads to nobody';
create index search_word_by_time on patients.search_word (organisation_id, added);
grant select, insert, delete on patients.search_word to pharmacyiq_app;
select audit.cover('patients.search_word');
