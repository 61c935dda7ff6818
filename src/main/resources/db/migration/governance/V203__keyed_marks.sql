-- Said so that what counts personal columns can tell: it is no plain text.
comment on column governance.privacy_mark.token is
    'personal: keyed; hash of a surname, a name or an address under the organisation''s key, or who of the team the patient is';
