package uk.co.pharmacyiq.identity;

import uk.co.pharmacyiq.identity.proof.PasswordRules;
import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason this module says no. */
public sealed interface IdentityRefusal extends Refusal {

    /** Whatever was wrong: the name, the password or the code. Which of them it was is told to nobody. */
    record SignInFailed() implements IdentityRefusal {
        @Override
        public String code() {
            return "sign-in-failed";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String advice() {
            return "The name, the password or the code is not right. Check all three, wait for a new code and try again.";
        }
    }

    /** Too many tries, whether or not this one would have been right. */
    record TooManyTries() implements IdentityRefusal {
        @Override
        public String code() {
            return "too-many-tries";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }

        @Override
        public String advice() {
            return "There were too many tries. Wait five minutes, then try again.";
        }
    }

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

    /** Somebody of this organisation has that name, or had it once. */
    record NameTaken() implements IdentityRefusal {
        @Override
        public String code() {
            return "name-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This sign-in name belongs or belonged to somebody else. Choose another.";
        }

        @Override
        public String field() {
            return "username";
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

    /** The first code of a new authenticator is not the one it shows now. */
    record CodeWrong() implements IdentityRefusal {
        @Override
        public String code() {
            return "code-wrong";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "This is not the code the app shows now. Check that the clock of your phone is right, then type the next code.";
        }

        @Override
        public String field() {
            return "totp";
        }
    }

    /** The link was used, withdrawn, is too old or never was. */
    record InvitationNotGood() implements IdentityRefusal {
        @Override
        public String code() {
            return "invitation-not-good";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "This link does not work any more. If you have set your password, sign in; else ask your administrator for a new link.";
        }
    }

    /** Nobody of this organisation. */
    record PersonUnknown() implements IdentityRefusal {
        @Override
        public String code() {
            return "person-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "There is no such person. Choose one from the list of people.";
        }

        @Override
        public String field() {
            return "person";
        }
    }

    /** The account was closed, and stays closed. */
    record PersonClosed() implements IdentityRefusal {
        @Override
        public String code() {
            return "person-closed";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This account is closed. Invite the person again under a new sign-in name.";
        }
    }

    /** Nobody does this to themselves. */
    record OwnAccount() implements IdentityRefusal {
        @Override
        public String code() {
            return "own-account";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This cannot be done to your own account. Ask another administrator.";
        }
    }

    /** No live session of that person. */
    record SessionUnknown() implements IdentityRefusal {
        @Override
        public String code() {
            return "session-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "This session has ended already.";
        }
    }

    /** A register cannot have been looked at tomorrow. */
    record CheckedInFuture() implements IdentityRefusal {
        @Override
        public String code() {
            return "checked-in-future";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "Give the day on which you looked at the register: today or before.";
        }

        @Override
        public String field() {
            return "checkedOn";
        }
    }
}
