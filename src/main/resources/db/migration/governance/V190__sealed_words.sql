-- What people wrote, and names of people from outside, are kept sealed under the key of their organisation.

do $$
begin
    if pg_relation_size('governance.inspection') > 0 or pg_relation_size('governance.digest_reading') > 0
        or pg_relation_size('governance.flag') > 0 or pg_relation_size('governance.export_permit') > 0
        or pg_relation_size('governance.privacy_case') > 0 or pg_relation_size('governance.rights_request') > 0
        or pg_relation_size('governance.rights_step') > 0 or pg_relation_size('governance.rights_redaction') > 0
        or pg_relation_size('governance.rights_copy') > 0 then
        raise exception 'this database holds words that are not sealed: begin with a new database';
    end if;
end
$$;

alter table governance.inspection
    drop column inspector,
    drop column body,
    drop column reason,
    add column inspector bytea not null,
    add column body      bytea not null,
    add column reason    bytea not null;
comment on column governance.inspection.inspector is 'personal: sealed; name of somebody from outside who was let in';
comment on column governance.inspection.body is 'personal: sealed; for whom they came';
comment on column governance.inspection.reason is 'personal: sealed; why they were let in';
grant select (inspector) on governance.inspection to pharmacyiq_doorman;

drop function governance.enter_inspection(bytea, timestamptz);
create function governance.enter_inspection(token bytea, moment timestamptz)
    returns table (organisation_id uuid, inspection_id uuid, inspector bytea, expires_at timestamptz, areas text[])
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select i.organisation_id, i.inspection_id, i.inspector, i.expires_at, i.areas
          from governance.inspection i
         where i.token_hash = enter_inspection.token
           and i.ended_at is null
           and i.expires_at > enter_inspection.moment
    $$;
revoke execute on function governance.enter_inspection(bytea, timestamptz) from public;
grant execute on function governance.enter_inspection(bytea, timestamptz) to pharmacyiq_app;
grant create on schema governance to pharmacyiq_doorman;
alter function governance.enter_inspection(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema governance from pharmacyiq_doorman;

alter table governance.digest_reading
    drop column note,
    add column note bytea not null;
comment on column governance.digest_reading.note is 'personal: sealed; what somebody noted about what others did';

alter table governance.flag
    drop column settled_note,
    add column settled_note bytea,
    add check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_note is null));
comment on column governance.flag.settled_note is 'personal: sealed; what somebody found out about what others did';
grant update (settled_note) on governance.flag to pharmacyiq_app;

-- A permit is found by what it allows: by a keyed hash of it.
alter table governance.export_permit
    drop column wish,
    add column wish       bytea not null,
    add column wish_blind bytea not null check (octet_length(wish_blind) = 16);
comment on column governance.export_permit.wish is
    'personal: sealed; what of the record is to be taken away, by person and by words';

alter table governance.privacy_case
    drop column sentences,
    drop column explained_by,
    drop column note,
    add column sentences    bytea not null,
    add column explained_by bytea,
    add column note         bytea,
    add check ((state = 'closed')
        = (finding is not null and note is not null and closed_by is not null and closed_at is not null)),
    add check (state <> 'explained' or explained_by is not null);
comment on column governance.privacy_case.sentences is 'personal: sealed; what was unusual, a sentence for each rule';
comment on column governance.privacy_case.explained_by is 'personal: sealed; what explains it';
comment on column governance.privacy_case.note is 'personal: sealed; what the reviewer found out';
grant update (sentences, explained_by, note) on governance.privacy_case to pharmacyiq_app;

alter table governance.rights_request
    drop column asker,
    drop column answer_to,
    drop column wish,
    add column asker     bytea not null,
    add column answer_to bytea not null,
    add column wish      bytea not null;
comment on column governance.rights_request.asker is 'personal: sealed; who asked';
comment on column governance.rights_request.answer_to is 'personal: sealed; where the answer goes';
comment on column governance.rights_request.wish is 'personal: sealed; what they asked for, in their words';

alter table governance.rights_step
    drop column words,
    add column words bytea not null;
comment on column governance.rights_step.words is 'personal: sealed; what was seen, decided and written to the person';

alter table governance.rights_redaction
    drop column words,
    add column words bytea not null;
comment on column governance.rights_redaction.words is 'personal: sealed; why something about somebody was withheld';

alter table governance.rights_copy
    drop column content,
    add column content bytea not null check (octet_length(content) between 1 and 52430000);
comment on column governance.rights_copy.content is 'personal: sealed; the copy of a record as it was approved';
