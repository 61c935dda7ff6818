package uk.co.pharmacyiq.access;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why a role is not given or taken. */
public sealed interface GrantRefusal extends Refusal {

    /** Nobody changes what they themselves may do. */
    record NotToYourself() implements GrantRefusal {
        @Override
        public String code() {
            return "not-to-yourself";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "You cannot change your own roles. Ask another administrator.";
        }

        @Override
        public String field() {
            return "person";
        }
    }

    /** Only a master administrator gives that role, or gives any role in the whole organisation. */
    record AboveYours() implements GrantRefusal {
        @Override
        public String code() {
            return "above-your-own";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String advice() {
            return "Only a master administrator can give or take this role. Ask one of yours.";
        }

        @Override
        public String field() {
            return "role";
        }
    }

    /** The role is a profession's, and no live registration stands beside the person's name (GP-03). */
    record NotRegistered() implements GrantRefusal {
        @Override
        public String code() {
            return "registration-needed";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "This role takes a live GPhC registration of that profession. Record and check the registration first.";
        }

        @Override
        public String field() {
            return "role";
        }
    }

    /** There is no such person here. */
    record PersonUnknown() implements GrantRefusal {
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
            return "There is no such person in your organisation.";
        }

        @Override
        public String field() {
            return "person";
        }
    }

    /** They hold it there already. */
    record HeldAlready() implements GrantRefusal {
        @Override
        public String code() {
            return "role-held";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This person holds the role there already.";
        }

        @Override
        public String field() {
            return "role";
        }
    }

    /** There is no such grant, or it has ended. */
    record GrantUnknown() implements GrantRefusal {
        @Override
        public String code() {
            return "grant-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "There is no such role to take. It may have been taken already; reload the page.";
        }
    }

    /** Somebody must be left who can administer. */
    record LastAdministrator() implements GrantRefusal {
        @Override
        public String code() {
            return "last-administrator";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This is the organisation's last master administrator. Give the role to somebody else first.";
        }
    }
}
