-- What is said of patients, and what staff write about them in their own words, stands sealed under the organisation's key.
-- Nothing of an earlier build can be taken over: there it stood in plain text, and would go on standing in old pages.

do $$
declare
    each regclass;
begin
    foreach each in array array['patients.entry_version', 'patients.hold', 'patients.emergency', 'patients.likely_pair',
            'patients.merge', 'patients.removal', 'patients.search_key', 'patients.name_word']::regclass[]
    loop
        if pg_relation_size(each) > 0 then
            raise exception '% holds plain text of an earlier build: begin with a new database', each;
        end if;
    end loop;
end $$;

-- Only versions say what is said; what holds now is told by which version is the latest.
alter table patients.entry drop column body;
alter table patients.entry_version drop column body;
alter table patients.entry_version drop column reason;
alter table patients.entry_version add column body bytea not null check (octet_length(body) between 30 and 20000);
alter table patients.entry_version add column reason bytea check (octet_length(reason) between 30 and 4000);
comment on column patients.entry_version.body is 'personal: sealed; what the record says, by field';
comment on column patients.entry_version.reason is 'personal: sealed; why it was changed, as somebody wrote it; null where nobody did';

create index entry_flag on patients.entry (organisation_id, patient_id) where kind = 'flag' and state = 'current';

create or replace function patients.follow_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if new.version = 1 then
        insert into patients.entry (organisation_id, entry_id, patient_id, version, kind, state)
        values (new.organisation_id, new.entry_id, new.patient_id, new.version, new.kind, new.state);
        return null;
    end if;
    update patients.entry
       set patient_id = new.patient_id,
           version = new.version,
           state = new.state
     where organisation_id = new.organisation_id
       and entry_id = new.entry_id
       and version = new.version - 1
       and kind = new.kind;
    if not found then
        raise exception 'a version that does not follow the one before it'
            using errcode = 'check_violation', constraint = 'one_version_after_another';
    end if;
    return null;
end $$;

alter table patients.hold drop constraint hold_reason_check;
alter table patients.hold alter column reason type bytea using null;
comment on column patients.hold.reason is 'personal: sealed; why nothing of the record may be taken away';

alter table patients.emergency drop constraint emergency_reason_check;
alter table patients.emergency drop constraint emergency_note_check;
alter table patients.emergency alter column reason type bytea using null;
alter table patients.emergency alter column note type bytea using null;
comment on column patients.emergency.reason is
    'personal: sealed; why a record was opened without anything that brought them together';
comment on column patients.emergency.note is 'personal: sealed; what the reviewer found';

-- Two records are one pair; by them a sealed word of it is bound to its row.
alter table patients.likely_pair drop constraint likely_pair_why_check;
alter table patients.likely_pair drop constraint likely_pair_note_check;
alter table patients.likely_pair drop constraint likely_pair_pkey;
alter table patients.likely_pair drop constraint likely_pair_organisation_id_first_id_second_id_key;
alter table patients.likely_pair add primary key (organisation_id, first_id, second_id);
alter table patients.likely_pair add unique (organisation_id, pair_id);
alter table patients.likely_pair alter column why type bytea using null;
alter table patients.likely_pair alter column note type bytea using null;
comment on column patients.likely_pair.why is 'personal: sealed; in what two records are alike, by name of the field';
comment on column patients.likely_pair.note is 'personal: sealed; how somebody knows that they are two people';

alter table patients.merge drop constraint merge_reason_check;
alter table patients.merge drop constraint merge_undone_reason_check;
alter table patients.merge alter column reason type bytea using null;
alter table patients.merge alter column undone_reason type bytea using null;
comment on column patients.merge.reason is 'personal: sealed; how somebody knows that two records are of one patient';
comment on column patients.merge.undone_reason is 'personal: sealed; how somebody knows that two records were of two people';

alter table patients.removal drop constraint removal_words_check;
alter table patients.removal drop constraint removal_recipient_check;
alter table patients.removal drop constraint removal_ended_note_check;
alter table patients.removal alter column words type bytea using null;
alter table patients.removal alter column recipient type bytea using null;
alter table patients.removal alter column ended_note type bytea using null;
alter table patients.removal alter column canary type bytea using null;
comment on column patients.removal.words is 'personal: sealed; what the list is for, as somebody wrote it';
comment on column patients.removal.recipient is 'personal: sealed; who gets the list';
comment on column patients.removal.ended_note is 'personal: sealed; what became of the list, as somebody wrote it';
comment on column patients.removal.canary is 'secret: sealed; the imaginary patient by whom a list that leaked is known';
comment on column patients.removal.passphrase is 'secret: sealed; opens the file, and gone as soon as the file is taken';
