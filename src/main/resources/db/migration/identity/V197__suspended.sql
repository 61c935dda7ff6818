-- While an organisation is suspended, no secret of its people leads to anybody: the doorman, who alone finds them before an
-- organisation is known, sees none of its sessions, keys, links and terminals. Passes of visitors are governance's and stay.

alter policy doorman_reads on identity.session using (
    not exists (select from tenancy.suspension s where s.organisation_id = session.organisation_id and s.ended_at is null));
alter policy doorman_notes on identity.session using (
    not exists (select from tenancy.suspension s where s.organisation_id = session.organisation_id and s.ended_at is null));
alter policy doorman_reads on identity.api_key using (
    not exists (select from tenancy.suspension s where s.organisation_id = api_key.organisation_id and s.ended_at is null));
alter policy doorman_notes on identity.api_key using (
    not exists (select from tenancy.suspension s where s.organisation_id = api_key.organisation_id and s.ended_at is null));
alter policy doorman on identity.terminal using (
    not exists (select from tenancy.suspension s where s.organisation_id = terminal.organisation_id and s.ended_at is null));
alter policy doorman on identity.invitation using (
    not exists (select from tenancy.suspension s where s.organisation_id = invitation.organisation_id and s.ended_at is null));
