package uk.co.pharmacyiq.work;

import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason the door itself says no. */
public sealed interface DoorRefusal extends Refusal {

    /** The person's roles do not allow this. */
    record NotAllowed() implements DoorRefusal {
        @Override
        public String code() {
            return "not-allowed";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String advice() {
            return "Your roles do not allow this. Ask an administrator of your organisation.";
        }
    }

    /** It is a professional act, and no live registration stands beside the person's name (GP-02, GP-03). */
    record RegistrationNeeded(Profession profession) implements DoorRefusal {
        @Override
        public String code() {
            return "registration-needed";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String advice() {
            return "This takes a live GPhC registration: " + profession.title()
                    + ". Ask an administrator to record and check yours.";
        }
    }

    /** It is grave enough that the person must show again that it is them (SC-24). */
    record ProofNeeded() implements DoorRefusal {
        @Override
        public String code() {
            return "step-up-needed";
        }

        @Override
        public Kind kind() {
            return Kind.PROOF;
        }

        @Override
        public String advice() {
            return "Show again that it is you: prove it at /api/v1/session/proof, then send this once more.";
        }
    }

    /** There are no such premises, or none this person may know of. */
    record PremisesUnknown() implements DoorRefusal {
        @Override
        public String code() {
            return "premises-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "There are no such premises. Choose yours at the top of the page.";
        }

        @Override
        public String field() {
            return "premises";
        }
    }

    /** The premises are another organisation's now. */
    record HandedOver() implements DoorRefusal {
        @Override
        public String code() {
            return "premises-handed-over";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "These premises were handed over. What was done there can be read; nothing more is done there."
                    + " Choose other premises at the top of the page.";
        }

        @Override
        public String field() {
            return "premises";
        }
    }

    /** The same key came with another request. */
    record KeyReused() implements DoorRefusal {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "This key was used for another request. Use a new key for a new request.";
        }

        @Override
        public String field() {
            return "Idempotency-Key";
        }
    }

    /** Others hold what is needed for longer than anyone should wait. */
    record Busy() implements DoorRefusal {
        @Override
        public String code() {
            return "busy";
        }

        @Override
        public Kind kind() {
            return Kind.BUSY;
        }

        @Override
        public String advice() {
            return "Somebody else is changing the same thing. Try again in a moment; nothing was changed.";
        }
    }

    /**
     * What the organisation must do first keeps this closed for everybody in it.
     *
     * @param title what is closed, as the heading of a page
     * @param doFirst a path of ours where it is done; empty for whoever cannot do it
     * @param permission what it takes to do it
     */
    record Withheld(String code, String title, String advice, String doFirst, String permission)
            implements DoorRefusal {

        /** The same for somebody else than who can do something about it. */
        Withheld toldOnly() {
            return new Withheld(code, title, advice, "", permission);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }
    }

    /** A refusal given before to the same request, told again. */
    record Repeated(String code, Kind kind, String advice, String field) implements DoorRefusal {}
}
