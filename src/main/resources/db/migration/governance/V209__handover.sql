-- Premises that change hands: the steps as each side keeps them, added and never changed; and what lies between the two.

create table governance.handover_step (
    organisation_id uuid        not null,
    handover_id     uuid        not null,
    event_id        uuid        not null,
    step            text        not null
                    check (step in ('offered', 'code-shown', 'withdrawn', 'handed-over', 'received', 'taken-over')),
    at              timestamptz not null,
    premises_id     uuid        not null,
    from_day        date,
    asked_by        uuid,
    agreed_by       uuid,
    offer           text        check (offer ~ '^[0-9a-f]{64}$'),
    good_until      timestamptz,
    fingerprint     text        check (fingerprint ~ '^[0-9a-f]{64}$'),
    lines           integer     check (lines >= 0),
    document        bytea,
    primary key (organisation_id, handover_id, event_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check ((step = 'offered') = (from_day is not null and asked_by is not null)),
    check ((step = 'code-shown') = (offer is not null and good_until is not null)),
    check ((step in ('handed-over', 'received', 'taken-over')) = (fingerprint is not null and document is not null)),
    check (asked_by <> agreed_by)
);
select kernel.protect('governance.handover_step');
comment on column governance.handover_step.asked_by is 'personal: member of staff who offered, or on whose word the operator did, by a random identifier';
comment on column governance.handover_step.agreed_by is 'personal: member of staff who agreed, by a random identifier; empty where the operator offered';
comment on column governance.handover_step.offer is 'by what the offer lies between the two sides; made from the code, from which nobody finds the code';
comment on column governance.handover_step.fingerprint is 'SHA-256 of the document of this step';
comment on column governance.handover_step.document is 'personal: sealed; the document of the hand-over, or the other side''s receipt, with the names of the firms';
create unique index handover_ends_once on governance.handover_step (organisation_id, handover_id, step)
    where step in ('offered', 'withdrawn', 'handed-over', 'received', 'taken-over');
grant select, insert on governance.handover_step to pharmacyiq_app;
create trigger append_only before update or delete on governance.handover_step
    for each row execute function kernel.refuse_change();
alter table governance.handover_step enable always trigger append_only;
create trigger never_emptied before truncate on governance.handover_step
    for each statement execute function kernel.refuse_change();
alter table governance.handover_step enable always trigger never_emptied;
select audit.cover('governance.handover_step');

-- Between the two sides. Found by a digest of the one-time code and sealed under a key made of it: without the code a row says nothing,
-- not even whose it is.
create table governance.handover_offer (
    offer      text        primary key check (offer ~ '^[0-9a-f]{64}$'),
    content    bytea       not null,
    good_until timestamptz not null,
    document   bytea,
    receipt    text        check (receipt ~ '^[0-9a-f]{64}$'),
    voided     boolean     not null default false
);
comment on table governance.handover_offer is 'shared: offers of premises between two organisations, sealed under a code that neither stores; names nobody';
comment on column governance.handover_offer.content is 'sealed under a key made of the code: which premises are offered, by whom';
comment on column governance.handover_offer.document is 'sealed under a key made of the code: what was handed over';
grant select, insert, update (document, receipt, voided) on governance.handover_offer to pharmacyiq_app;
insert into audit.uncovered (table_name, reason) values
    ('governance.handover_offer', 'between two organisations, so no event of one; each side keeps its step of it, which is covered');
