-- By what a patient is found. Nothing stands here that the record does not say; it follows the record within each change.
-- Behind the wall between organisations an index is used only through comparisons that tell nothing of rows they pass over:
-- equality, and greater or less. Hence sorted words, also sorted from their ends and by their sound, and no trigrams.

-- Each word of a name once for each organisation. Words stay when nobody has them any more: they name nobody by themselves.
create table patients.name_word (
    organisation_id uuid not null,
    word            text not null collate "C" check (length(word) between 1 and 60),
    turned          text not null collate "C",
    sound           text not null collate "C",
    other_sound     text not null collate "C",
    primary key (organisation_id, word)
);
select kernel.protect('patients.name_word');
comment on column patients.name_word.word is 'personal: a word of names of patients, in small letters';
comment on column patients.name_word.turned is 'personal: the same from its last letter to its first';
-- The conditions of these indexes are always true. They keep the planner from taking one for a question that does not name its
-- column, which it would for an organisation of which it knows nothing yet; then it would read all of it.
create index name_word_by_end on patients.name_word (organisation_id, turned) where turned is not null;
create index name_word_by_sound on patients.name_word (organisation_id, sound) where sound <> '';
create index name_word_by_other_sound on patients.name_word (organisation_id, other_sound) where other_sound <> '';
grant select, insert on patients.name_word to pharmacyiq_app;
select audit.cover('patients.name_word');

create table patients.search_key (
    organisation_id uuid    not null,
    kind            text    not null check (kind in ('name', 'born', 'postcode', 'nhs', 'phone')),
    value           text    not null collate "C" check (length(value) between 1 and 60),
    patient_id      uuid    not null,
    part            text    not null check (part in ('', 'given', 'family')),
    former          boolean not null,
    primary key (organisation_id, kind, value, patient_id, part) include (former),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id)
);
select kernel.protect('patients.search_key');
comment on column patients.search_key.value is
    'personal: a word of a name, a date of birth, a postcode, an NHS number or a telephone number';
create index search_key_by_patient on patients.search_key (organisation_id, patient_id) where patient_id is not null;
-- What was entered in error, or may no longer be searched for, goes.
grant select, insert, delete on patients.search_key to pharmacyiq_app;
select audit.cover('patients.search_key');
