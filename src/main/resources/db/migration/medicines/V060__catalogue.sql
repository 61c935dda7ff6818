-- The catalogue of medicines: one for all organisations. The operator's import writes it, as pharmacyiq_catalogue;
-- everybody else reads. listed_by names the sources (dmd, flat, demonstration) whose latest release holds the row: a row
-- that no source lists any more is withdrawn, and stays, because stock and records point at it.

create schema medicines;
grant usage on schema medicines to pharmacyiq_app, pharmacyiq_catalogue;

create table medicines.release (
    number        bigint      generated always as identity primary key,
    source        text        not null check (source in ('dmd', 'flat', 'demonstration')),
    name          text        not null,
    rules         text        not null,
    imported_at   timestamptz not null,
    rows_read     bigint      not null,
    rows_rejected bigint      not null,
    changes       bigint      not null
);
comment on table medicines.release is 'shared: which releases of the public catalogue were imported, and when';

create table medicines.rejected (
    release_number bigint not null references medicines.release,
    file           text   not null,
    reason         text   not null,
    row_count      bigint not null,
    primary key (release_number, file, reason)
);
comment on table medicines.rejected is 'shared: how many rows of a public release were not taken, and why';

create table medicines.unit (
    code text primary key,
    name text not null
);
comment on table medicines.unit is 'shared: units of measure of the public catalogue';

create table medicines.supplier (
    code text primary key,
    name text not null
);
comment on table medicines.supplier is 'shared: makers and sellers as the public catalogue names them';

create table medicines.vtm (
    code      text   primary key,
    name      text   not null,
    listed_by text[] not null
);
comment on table medicines.vtm is 'shared: therapeutic moieties of the public catalogue';

create table medicines.vmp (
    code             text   primary key,
    vtm_code         text,
    name             text   not null,
    control_category text,
    listed_by        text[] not null
);
comment on table medicines.vmp is 'shared: virtual products of the public catalogue';

create table medicines.vmpp (
    code         text          primary key,
    vmp_code     text          not null references medicines.vmp,
    pack_size    numeric(10,3) not null check (pack_size > 0),
    unit_code    text          not null references medicines.unit,
    tariff       text          not null default '',
    tariff_price bigint        check (tariff_price >= 0),
    listed_by    text[]        not null
);
comment on table medicines.vmpp is 'shared: virtual packs of the public catalogue, with the Drug Tariff price in pence';
create index vmpp_of_vmp on medicines.vmpp (vmp_code);

create table medicines.amp (
    code          text   primary key,
    vmp_code      text   not null references medicines.vmp,
    name          text   not null,
    supplier_code text,
    listed_by     text[] not null
);
comment on table medicines.amp is 'shared: actual products of the public catalogue';
create index amp_of_vmp on medicines.amp (vmp_code);

create table medicines.ampp (
    code           text    primary key,
    vmpp_code      text    not null references medicines.vmpp,
    amp_code       text    references medicines.amp,
    name           text    not null,
    supplier_name  text    not null default '',
    legal_category text    not null default '',
    discontinued   boolean not null default false,
    price          bigint  check (price >= 0),
    price_basis    text    not null default '',
    listed_by      text[]  not null
);
comment on table medicines.ampp is 'shared: actual packs of the public catalogue, with the indicative price in pence';
create index ampp_of_vmpp on medicines.ampp (vmpp_code);
create index ampp_of_amp on medicines.ampp (amp_code);

create table medicines.gtin (
    gtin       text not null check (gtin ~ '^[0-9]{14}$'),
    ampp_code  text not null references medicines.ampp,
    since      date not null,
    until      date,
    listed_by  text[] not null,
    primary key (gtin, ampp_code)
);
comment on table medicines.gtin is 'shared: which barcode stands on which pack of the public catalogue';
create index gtin_of_ampp on medicines.gtin (ampp_code);

-- Identifiers that were replaced: whatever was kept under the old one is found under the new.
create table medicines.identifier_change (
    level          text   not null check (level in ('vtm', 'vmp', 'vmpp', 'amp', 'ampp')),
    old_code       text   not null,
    new_code       text   not null,
    release_number bigint not null references medicines.release,
    primary key (level, old_code),
    check (old_code <> new_code)
);
comment on table medicines.identifier_change is 'shared: identifiers of the public catalogue that were replaced';

-- The schedule of a virtual product, period by period: until is the first day no longer. A day that no period covers
-- needs review.
create table medicines.schedule (
    vmp_code     text    not null references medicines.vmp,
    since        date    not null,
    until        date,
    level        text    not null check (level in ('NEEDS_REVIEW', 'NOT_CONTROLLED', 'SCHEDULE_1', 'SCHEDULE_2',
                         'SCHEDULE_3', 'SCHEDULE_4_PART_1', 'SCHEDULE_4_PART_2', 'SCHEDULE_5')),
    safe_custody boolean not null,
    register     boolean not null,
    source       text    not null check (source in ('dmd', 'rule')),
    rule         text    not null,
    rule_version text    not null,
    primary key (vmp_code, since),
    check (until is null or until > since)
);
comment on table medicines.schedule is 'shared: controlled-drug schedules of the public catalogue, with dates';

create table medicines.change (
    release_number bigint not null references medicines.release,
    level          text   not null check (level in ('vtm', 'vmp', 'vmpp', 'amp', 'ampp')),
    code           text   not null,
    kind           text   not null check (kind in ('added', 'withdrawn', 'discontinued', 'reinstated', 'renamed',
                          'repriced', 'recoded', 'rescheduled')),
    before         text   not null,
    after          text   not null,
    primary key (code, release_number, kind, level)
);
comment on table medicines.change is 'shared: what each release of the public catalogue changed';
create index change_of_release on medicines.change (release_number);

-- Tells names apart as people type them: lower case, "500 mg" as "500mg", one word per run of letters, digits, % and points.
create function medicines.words(name text) returns text[]
    language sql immutable strict parallel safe
    as $$
    select array(
        select distinct btrim(word, '.')
          from regexp_split_to_table(
                   regexp_replace(lower(name),
                       '([0-9]) +(mg|g|kg|ml|l|mcg|micrograms?|nanograms?|units?|mmol|%|cm|mm)(?![a-z])', '\1\2', 'g'),
                   '[^[:alnum:]%.]+') as word
         where word ~ '[[:alnum:]]')
    $$;
grant execute on function medicines.words(text) to pharmacyiq_app, pharmacyiq_catalogue;

-- The identifier that stands today for one that was replaced, however often; the same one where it was not.
create function medicines.current_code(of_level text, of_code text) returns text
    language sql stable strict parallel safe
    as $$
    with recursive chain (code, step) as (
        select of_code, 0
         union all
        select i.new_code, c.step + 1
          from chain c
          join medicines.identifier_change i on i.level = of_level and i.old_code = c.code
         where c.step < 20)
    select code from chain order by step desc limit 1
    $$;
grant execute on function medicines.current_code(text, text) to pharmacyiq_app, pharmacyiq_catalogue;

-- Everything the counter asks of a pack, in one row; derived from the tables above within each import.
create table medicines.pack (
    code           text          primary key,
    name           text          not null,
    vmpp_code      text          not null,
    vmp_code       text          not null,
    vmp_name       text          not null,
    supplier       text          not null,
    pack_size      numeric(10,3) not null,
    unit           text          not null,
    legal_category text          not null,
    discontinued   boolean       not null,
    withdrawn      boolean       not null,
    price          bigint,
    words          tsvector      not null,
    place          text          collate "C" not null,
    foreign key (code) references medicines.ampp,
    foreign key (vmp_code) references medicines.vmp
);
comment on table medicines.pack is 'shared: packs of the public catalogue as they are searched';
create index pack_by_words on medicines.pack using gin (words) with (fastupdate = off);
create unique index pack_by_place on medicines.pack (place);
create index pack_of_vmp on medicines.pack (vmp_code);

-- A pharmacist's decision for their own organisation about a product whose schedule nobody has told us. The latest that
-- has begun holds, and only while the catalogue itself does not know.
create table medicines.schedule_decision (
    organisation_id uuid        not null,
    decision_id     uuid        not null,
    vmp_code        text        not null,
    level           text        not null check (level in ('NOT_CONTROLLED', 'SCHEDULE_1', 'SCHEDULE_2', 'SCHEDULE_3',
                                'SCHEDULE_4_PART_1', 'SCHEDULE_4_PART_2', 'SCHEDULE_5')),
    safe_custody    boolean     not null,
    since           date        not null,
    reason          text        not null check (length(reason) between 1 and 500),
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, decision_id)
);
select kernel.protect('medicines.schedule_decision');
create index decision_of_vmp on medicines.schedule_decision (organisation_id, vmp_code, since);
grant select, insert on medicines.schedule_decision to pharmacyiq_app;
create trigger append_only before update or delete on medicines.schedule_decision
    for each row execute function kernel.refuse_change();

grant select on medicines.release, medicines.rejected, medicines.unit, medicines.supplier, medicines.vtm, medicines.vmp,
    medicines.vmpp, medicines.amp, medicines.ampp, medicines.gtin, medicines.identifier_change, medicines.schedule,
    medicines.change, medicines.pack to pharmacyiq_app;
grant select, insert, update on medicines.release, medicines.rejected, medicines.unit, medicines.supplier, medicines.vtm,
    medicines.vmp, medicines.vmpp, medicines.amp, medicines.ampp, medicines.gtin, medicines.identifier_change,
    medicines.change, medicines.pack to pharmacyiq_catalogue;
grant select, insert, update, delete on medicines.schedule to pharmacyiq_catalogue;
