-- What seals the record: a log for every organisation (RFC 6962, as tiles), a log of their heads for the whole platform,
-- and what outsiders said to it. Hashes are added and never changed; the rows that move are positions, not evidence.
-- The sealer reads every organisation's events and may write none of what the application writes.

grant usage on schema audit, kernel to pharmacyiq_sealer, pharmacyiq_auditor;
grant execute on function kernel.current_organisation() to pharmacyiq_sealer, pharmacyiq_auditor;

-- The order in which events become leaves.
drop index audit.event_by_commit;
create index event_by_commit on audit.event (xid, writer_seq, event_id);

create policy sealing on audit.event for select to pharmacyiq_sealer, pharmacyiq_auditor using (true);
create policy sealer_adds on audit.event for insert to pharmacyiq_sealer with check (true);
grant select on audit.event to pharmacyiq_sealer, pharmacyiq_auditor;
grant insert (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
    on audit.event to pharmacyiq_sealer;

-- A table of hashes that is only ever added to.
create function audit.add_only(target regclass) returns void
    language plpgsql
    as $$
begin
    execute format('create trigger append_only before update or delete on %s '
        'for each row execute function kernel.refuse_change()', target);
    execute format('alter table %s enable always trigger append_only', target);
    execute format('create trigger never_emptied before truncate on %s '
        'for each statement execute function kernel.refuse_change()', target);
    execute format('alter table %s enable always trigger never_emptied', target);
end $$;

-- A table with the rows of every organisation: each sees its own, the sealer and the auditor see all.
create function audit.open_to_sealer(target regclass) returns void
    language plpgsql
    as $$
begin
    perform kernel.protect(target);
    execute format('create policy sealing on %s to pharmacyiq_sealer using (true) with check (true)', target);
    execute format('create policy auditing on %s for select to pharmacyiq_auditor using (true)', target);
    execute format('grant select on %s to pharmacyiq_app, pharmacyiq_sealer, pharmacyiq_auditor', target);
end $$;

-- ---- the log of one organisation. "log" counts the logs of the installation: 1, until a roll-back made another necessary

create table audit.log_book (
    log       integer     primary key check (log > 0),
    origin    text        not null check (length(origin) between 3 and 200),
    opened_at timestamptz not null default clock_timestamp(),
    quote     text        not null
);
comment on table audit.log_book is 'shared: names of logs; a later log quotes the last witnessed checkpoint of the one before';

create table audit.leaf (
    organisation_id uuid        not null,
    log             integer     not null,
    idx             bigint      not null check (idx >= 0),
    event_id        uuid        not null,
    at              timestamptz not null,
    xid             xid8        not null,
    leaf_hash       bytea       not null check (octet_length(leaf_hash) = 32),
    primary key (organisation_id, log, idx),
    unique (organisation_id, event_id)
);
select audit.open_to_sealer('audit.leaf');

-- Full tiles of 256 hashes only; what is not full is made from leaves and from the roots of the tiles below.
create table audit.tile (
    organisation_id uuid     not null,
    log             integer  not null,
    level           smallint not null check (level between 0 and 7),
    n               bigint   not null check (n >= 0),
    root            bytea    not null check (octet_length(root) = 32),
    data            bytea    not null check (octet_length(data) = 8192),
    primary key (organisation_id, log, level, n)
);
alter table audit.tile alter column data set storage external;
select audit.open_to_sealer('audit.tile');

create table audit.head (
    organisation_id uuid        not null,
    log             integer     not null,
    size            bigint      not null check (size > 0),
    frontier        bytea       not null,
    root            bytea       not null check (octet_length(root) = 32),
    updated_at      timestamptz not null default clock_timestamp(),
    primary key (organisation_id, log)
) with (fillfactor = 70);
select audit.open_to_sealer('audit.head');

-- One head as it entered the log of heads: the leaf there is SHA-256(salt || checkpoint body).
create table audit.sealed_head (
    organisation_id uuid        not null,
    log             integer     not null,
    size            bigint      not null check (size > 0),
    root            bytea       not null check (octet_length(root) = 32),
    salt            bytea       not null check (octet_length(salt) = 32),
    head_idx        bigint      not null check (head_idx >= 0),
    at              timestamptz not null default clock_timestamp(),
    primary key (organisation_id, log, size)
);
select audit.open_to_sealer('audit.sealed_head');

-- An organisation's own checkpoint, signed because somebody asked for it.
create table audit.signed_head (
    organisation_id uuid        not null,
    log             integer     not null,
    size            bigint      not null check (size > 0),
    note            text        not null,
    at              timestamptz not null default clock_timestamp(),
    primary key (organisation_id, log, size)
);
select audit.open_to_sealer('audit.signed_head');

create table audit.signing_request (
    organisation_id uuid        not null,
    request_id      uuid        not null,
    asked_at        timestamptz not null default clock_timestamp(),
    primary key (organisation_id, request_id)
);
select audit.open_to_sealer('audit.signing_request');
grant insert (organisation_id, request_id) on audit.signing_request to pharmacyiq_app, pharmacyiq_auditor;
create policy asking on audit.signing_request for insert to pharmacyiq_auditor with check (true);
grant delete on audit.signing_request to pharmacyiq_sealer;

-- What was found wrong, in the organisation's own sight; what is nobody's stands under the platform.
create table audit.finding (
    organisation_id uuid        not null,
    finding_id      uuid        not null,
    found_at        timestamptz not null default clock_timestamp(),
    kind            text        not null check (kind ~ '^[a-z-]{3,40}$'),
    event_id        uuid,
    idx             bigint,
    detail          text        not null,
    primary key (organisation_id, finding_id)
);
select audit.open_to_sealer('audit.finding');

-- ---- the log of heads, one for the platform: salted hashes, sizes and signatures; nothing of any one pharmacy

create table audit.head_leaf (
    log       integer not null,
    idx       bigint  not null check (idx >= 0),
    leaf_hash bytea   not null check (octet_length(leaf_hash) = 32),
    primary key (log, idx)
);
comment on table audit.head_leaf is 'shared: salted hashes of heads; they tell nothing without their salt';

create table audit.head_tile (
    log   integer  not null,
    level smallint not null check (level between 0 and 7),
    n     bigint   not null check (n >= 0),
    root  bytea    not null check (octet_length(root) = 32),
    data  bytea    not null check (octet_length(data) = 8192),
    primary key (log, level, n)
);
alter table audit.head_tile alter column data set storage external;
comment on table audit.head_tile is 'shared: tiles over the salted hashes of heads';

create table audit.head_log (
    log        integer     primary key,
    size       bigint      not null check (size >= 0),
    frontier   bytea       not null,
    root       bytea       not null check (octet_length(root) = 32),
    epoch      bigint      not null,
    updated_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on table audit.head_log is 'shared: where the log of heads stands, and which sealer leads it';

create table audit.checkpoint (
    log       integer     not null,
    size      bigint      not null check (size >= 0),
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (log, size)
);
comment on table audit.checkpoint is 'shared: signed sizes and roots of the log of heads, as published';

create table audit.cosignature (
    log         integer     not null,
    size        bigint      not null,
    key_name    text        not null,
    line        text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (log, size, key_name)
);
comment on table audit.cosignature is 'shared: what witnesses signed of the checkpoints of the log of heads';

create table audit.time_stamp (
    log       integer     not null,
    size      bigint      not null,
    authority text        not null,
    token     bytea       not null,
    at        timestamptz not null,
    primary key (log, size, authority)
);
comment on table audit.time_stamp is 'shared: RFC 3161 tokens over checkpoints of the log of heads';

create table audit.public_key (
    vkey     text        primary key,
    purpose  text        not null check (purpose in ('log', 'witness', 'time-stamp')),
    since    timestamptz not null default clock_timestamp()
);
comment on table audit.public_key is 'shared: public keys by which anybody checks the record';

-- ---- where sealing stands

create table audit.watermark (
    shard             integer     primary key,
    xid               xid8        not null,
    writer_seq        bigint      not null,
    event_id          uuid        not null,
    system_identifier bigint      not null,
    updated_at        timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on table audit.watermark is 'shared: the last event that became a leaf, and the database server it was read on';

create table audit.writer (
    writer_id  uuid        primary key,
    next_seq   bigint      not null,
    last_mac   bytea       check (octet_length(last_mac) = 32),
    last_at    timestamptz,
    first_seen timestamptz not null default clock_timestamp(),
    last_seen  timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on table audit.writer is 'shared: how far the chain of each writing process is checked';

-- Stretches of numbers that have come and do not join what came before, because a number before them is missing. The
-- event is the first of the stretch: its link is checked when the missing number comes.
create table audit.waiting (
    writer_id       uuid        not null,
    writer_seq      bigint      not null,
    last_seq        bigint      not null check (last_seq >= writer_seq),
    last_mac        bytea       check (octet_length(last_mac) = 32),
    organisation_id uuid,
    event_id        uuid,
    at              timestamptz,
    primary key (writer_id, writer_seq)
);
comment on table audit.waiting is 'shared: identifiers of leaves whose link in their writer''s chain is not checked yet';

create table audit.heartbeat (
    writer_id  uuid        primary key,
    writer_seq bigint      not null,
    mac        bytea       not null check (octet_length(mac) = 32),
    at         timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on table audit.heartbeat is 'shared: how far each writing process says it has come, under its own key';
grant select, insert, update on audit.heartbeat to pharmacyiq_app;

create table audit.gap (
    writer_id   uuid        not null,
    writer_seq  bigint      not null,
    noticed_at  timestamptz not null default clock_timestamp(),
    due_xid     xid8        not null,
    before_mac  bytea       check (octet_length(before_mac) = 32),
    state       text        not null check (state in ('open', 'sealed', 'void', 'came-late')),
    event_id    uuid,
    settled_at  timestamptz,
    primary key (writer_id, writer_seq)
);
comment on table audit.gap is 'shared: numbers of writing processes that are missing, and what became of them';

create table audit.anchor (
    name       text        primary key,
    kind       text        not null check (kind in ('file', 'witness', 'time-stamp')),
    log        integer     not null default 1,
    size       bigint      not null default 0,
    state      text        not null check (state in ('consistent', 'unreachable', 'conflict')),
    told       text        not null default '',
    checked_at timestamptz not null default clock_timestamp(),
    kept_at    timestamptz
) with (fillfactor = 50);
comment on table audit.anchor is 'shared: what each place outside the database last held of the log of heads';

create table audit.sealer_status (
    shard        integer     primary key,
    state        text        not null check (state in ('starting', 'sealing', 'down')),
    told         text        not null default '',
    since        timestamptz not null default clock_timestamp(),
    ticked_at    timestamptz not null default clock_timestamp(),
    tick_ms      integer     not null default 0,
    lag_ms       integer     not null default 0,
    sealed       bigint      not null default 0,
    open_gaps    integer     not null default 0,
    findings     integer     not null default 0,
    oldest_ms    bigint      not null default 0,
    reconciled_at timestamptz,
    epoch        bigint      not null default 0
) with (fillfactor = 50);
comment on table audit.sealer_status is 'shared: how sealing goes, for the pages that show it';

do $$
declare
    each text;
begin
    foreach each in array array['leaf', 'tile', 'sealed_head', 'signed_head', 'finding', 'log_book', 'head_leaf', 'head_tile',
        'checkpoint', 'cosignature', 'time_stamp', 'public_key']
    loop
        perform audit.add_only(('audit.' || each)::regclass);
        execute format('grant select, insert on audit.%I to pharmacyiq_sealer', each);
    end loop;
    foreach each in array array['log_book', 'head_leaf', 'head_tile', 'head_log', 'checkpoint', 'cosignature', 'time_stamp',
        'public_key', 'watermark', 'writer', 'gap', 'anchor', 'sealer_status', 'heartbeat', 'waiting']
    loop
        execute format('grant select on audit.%I to pharmacyiq_auditor, pharmacyiq_sealer', each);
    end loop;
    foreach each in array array['log_book', 'head_leaf', 'head_tile', 'head_log', 'checkpoint', 'cosignature', 'time_stamp',
        'public_key', 'gap', 'anchor', 'sealer_status']
    loop
        execute format('grant select on audit.%I to pharmacyiq_app', each);
    end loop;
    foreach each in array array['head', 'head_log', 'watermark', 'writer', 'gap', 'anchor', 'sealer_status']
    loop
        execute format('grant select, insert, update on audit.%I to pharmacyiq_sealer', each);
    end loop;
end $$;
grant insert, delete on audit.waiting to pharmacyiq_sealer;
