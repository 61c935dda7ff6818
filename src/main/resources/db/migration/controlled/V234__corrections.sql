-- What corrects an entry, found without reading its whole section.
create index entry_corrects on controlled.entry (organisation_id, section_id, corrects) where corrects is not null;
