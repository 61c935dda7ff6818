package uk.co.pharmacyiq.identity;

import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason this module says no. */
public sealed interface IdentityRefusal extends Refusal {

    /** An account that names nobody: the record must say who did what. */
    record SharedAccount(String field) implements IdentityRefusal {
        @Override
        public String code() {
            return "shared-account";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "An account belongs to one person. Give that person's own name, not a place or a role.";
        }
    }

    /** The new password breaks a rule. */
    record PasswordRefused(PasswordRules.Problem problem) implements IdentityRefusal {
        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return problem.advice();
        }

        @Override
        public String field() {
            return "password";
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements IdentityRefusal, WordedRefusal {
        /** Whatever was wrong: the name, the password or the code. Which of them it was is told to nobody. */
        SIGN_IN_FAILED(
                "sign-in-failed",
                Kind.NOT_ALLOWED,
                "",
                "The name, the password or the code is not right. Check all three, wait for a new code and try again."),
        /** Too many tries, whether or not this one would have been right. */
        TOO_MANY_TRIES(
                "too-many-tries", Kind.TOO_MANY, "", "There were too many tries. Wait five minutes, then try again."),
        /** Somebody of this organisation has that name, or had it once. */
        NAME_TAKEN(
                "name-taken",
                Kind.CONFLICT,
                "username",
                "This sign-in name belongs or belonged to somebody else. Choose another."),
        /** The first code of a new authenticator is not the one it shows now. */
        CODE_WRONG(
                "code-wrong",
                Kind.INVALID,
                "totp",
                "This is not the code the app shows now. Check that the clock of your phone is right, then type the next code."),
        /** The link was used, withdrawn, is too old or never was. */
        INVITATION_NOT_GOOD(
                "invitation-not-good",
                Kind.NOT_FOUND,
                "",
                "This link does not work any more. If you have set your password, sign in; else ask your administrator for a new link."),
        /** Nobody of this organisation. */
        PERSON_UNKNOWN(
                "person-unknown",
                Kind.NOT_FOUND,
                "person",
                "There is no such person. Choose one from the list of people."),
        /** The account was closed, and stays closed. */
        PERSON_CLOSED(
                "person-closed",
                Kind.CONFLICT,
                "",
                "This account is closed. Invite the person again under a new sign-in name."),
        /** Nobody does this to themselves. */
        OWN_ACCOUNT(
                "own-account",
                Kind.CONFLICT,
                "",
                "This cannot be done to your own account. Ask another administrator."),
        /** Whoever works here has accepted the confidentiality statement (SC-10). */
        STATEMENT_NOT_ACCEPTED(
                "statement-not-accepted",
                Kind.INVALID,
                "statement",
                "Read the confidentiality statement and tick that you accept it. Nobody works here without."),
        /** A register cannot have been looked at tomorrow. */
        CHECKED_IN_FUTURE(
                "checked-in-future",
                Kind.INVALID,
                "checkedOn",
                "Give the day on which you looked at the register: today or before.");

        private final Words words;

        Plain(String code, Kind kind, String field, String advice) {
            this.words = new Words(code, kind, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
