package uk.co.pharmacyiq.identity.federation;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why somebody does not get in, or does not get further, by a provider's word. */
public enum FederationRefusal implements WordedRefusal {
    PROVIDER_UNKNOWN(
            "provider-unknown",
            Kind.NOT_FOUND,
            "",
            "There is no such sign-in service here, or it is switched off. Sign in with your own password."),
    PROVIDER_TAKEN(
            "provider-taken",
            Kind.CONFLICT,
            "issuer",
            "This sign-in service is set up already; an organisation has one for smartcards. Change that one."),
    TOO_MANY_QUESTIONS(
            "too-many-tries", Kind.TOO_MANY, "", "There were too many tries. Wait ten minutes, then try again."),
    /** It was never asked, or by another browser, or answered before, or more than ten minutes ago: which is told nobody. */
    ANSWER_UNKNOWN(
            "provider-answer-unknown",
            Kind.NOT_ALLOWED,
            "",
            "This sign-in was begun in another browser, is finished already or took longer than ten minutes. Start again."),
    MIXED_UP(
            "provider-mixed-up",
            Kind.NOT_ALLOWED,
            "",
            "This answer came from another sign-in service than the one that was asked. Start again."),
    SAID_NO(
            "provider-said-no",
            Kind.NOT_ALLOWED,
            "",
            "The sign-in service did not sign you in. Start again, or sign in with your own password."),
    NOT_LINKED(
            "account-not-linked",
            Kind.NOT_ALLOWED,
            "",
            "Nobody here is known by this card or account yet. Sign in with your own password, open Your account and link"
                    + " it there."),
    NO_ROLE_HERE(
            "no-role-here",
            Kind.NOT_ALLOWED,
            "",
            "This smartcard holds no role at any premises of your organisation. Ask your Registration Authority to add one,"
                    + " or sign in with your own password."),
    ROLE_UNKNOWN("role-unknown", Kind.INVALID, "role", "Choose one of the roles that are shown."),
    CARD_NOT_YOURS(
            "card-not-yours",
            Kind.NOT_ALLOWED,
            "",
            "This card or account is not the one of the person signed in here. Nobody may use another's: sign out first,"
                    + " and each with their own. This was recorded."),
    CARD_OF_ANOTHER(
            "card-of-another",
            Kind.NOT_ALLOWED,
            "",
            "This card or account belongs to somebody else here already. It was not linked, and this was recorded."),
    LINKED_ALREADY(
            "linked-already",
            Kind.CONFLICT,
            "",
            "You have linked a card or account of this sign-in service already. Take that link away first."),
    CONFIRMATION_GONE(
            "confirmation-gone",
            Kind.NOT_FOUND,
            "",
            "There is nothing to confirm any more. Begin linking again from Your account."),
    LINK_UNKNOWN("link-unknown", Kind.NOT_FOUND, "", "This link was taken away already."),
    INCIDENT_UNKNOWN("incident-unknown", Kind.NOT_FOUND, "", "This draft was looked into already."),
    EXCEPTIONS_TOO_FEW(
            "exceptions-too-few",
            Kind.INVALID,
            "exceptions",
            "Name at least two people who may go on signing in with their own password or passkey, and who have one."),
    RULE_NEEDS_PROVIDER(
            "rule-needs-provider",
            Kind.CONFLICT,
            "from",
            "Switch a sign-in service on first: nobody could get in by one yet."),
    PROVIDER_ONLY(
            "provider-only",
            Kind.NOT_ALLOWED,
            "",
            "Your organisation signs in by its sign-in service. Use that, or ask an administrator.");

    private final Words words;

    FederationRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
