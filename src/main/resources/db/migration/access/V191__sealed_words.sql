-- What people wrote about roles and about each other is kept sealed under the key of their organisation.

do $$
begin
    if pg_relation_size('access.role_grant') > 0 or pg_relation_size('access.role_version') > 0
        or pg_relation_size('access.elevation') > 0 or pg_relation_size('access.approval') > 0 then
        raise exception 'this database holds words that are not sealed: begin with a new database';
    end if;
end
$$;

alter table access.role_grant
    drop column reason,
    add column reason bytea;
comment on column access.role_grant.reason is
    'personal: sealed; why somebody was given a role, in the words of whoever gave it; none where nothing was said';

alter table access.role_version
    drop column reason,
    add column reason bytea not null;
comment on column access.role_version.reason is 'personal: sealed; why somebody changed a role, in their words';

alter table access.elevation
    drop column reason,
    drop column note,
    add column reason bytea not null,
    add column note   bytea,
    add check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null)
        and (outcome is null) = (reviewed_event is null) and (outcome is null) = (note is null));
comment on column access.elevation.reason is 'personal: sealed; why somebody broke the glass, in their words';
comment on column access.elevation.note is 'personal: sealed; what the reviewer found, in their words';
grant update (note) on access.elevation to pharmacyiq_app;

alter table access.approval
    drop column reason,
    add column reason bytea,
    drop constraint approval_asked_digest_check,
    add check (octet_length(asked_digest) = 16);
comment on column access.approval.asked is 'personal: sealed; what was asked for';
comment on column access.approval.summary is 'personal: sealed; the same in words';
comment on column access.approval.reason is
    'personal: sealed; what somebody wrote about what a colleague asked for; none where nothing was said';
grant update (reason) on access.approval to pharmacyiq_app;
