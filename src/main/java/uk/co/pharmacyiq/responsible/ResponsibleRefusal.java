package uk.co.pharmacyiq.responsible;

import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason the responsible pharmacist's record, or the rule of what may happen now, says no. */
sealed interface ResponsibleRefusal extends Refusal {

    /** Why something may not happen as it stands with the responsible pharmacist. */
    enum Now implements ResponsibleRefusal, WordedRefusal {
        NONE(
                "responsible-none",
                Kind.CONFLICT,
                "",
                "No responsible pharmacist is signed on here, so nothing may be sold, supplied or assembled. A pharmacist"
                        + " signs on under Responsible pharmacist."),
        ABSENT(
                "responsible-absent",
                Kind.CONFLICT,
                "",
                "The responsible pharmacist is away, and this may not happen meanwhile unless you hold an authorisation for"
                        + " it. Wait for their return."),
        OVERDUE(
                "responsible-absent-too-long",
                Kind.CONFLICT,
                "",
                "The responsible pharmacist has been away for longer than a day allows. They must return, or another"
                        + " pharmacist signs on.");

        private final Words words;

        Now(String code, Kind kind, String field, String advice) {
            this.words = new Words(code, kind, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** Why something cannot be written in the record. */
    enum Log implements ResponsibleRefusal, WordedRefusal {
        ELSEWHERE(
                "responsible-elsewhere",
                Kind.CONFLICT,
                "",
                "You are already responsible elsewhere. Sign off there first; a pharmacist who is there can do it for you."),
        SOMEBODY_ELSE(
                "responsible-somebody-else",
                Kind.CONFLICT,
                "takesOverFrom",
                "Another pharmacist is responsible here. Look at the page again, and take over from them."),
        ALREADY("responsible-already", Kind.CONFLICT, "", "You are signed on here already. Nothing more need be done."),
        REGISTRATION(
                "registration-not-yours",
                Kind.INVALID,
                "registration",
                "This is not the pharmacist's registration number that stands beside your name: seven digits that begin"
                        + " with 2. Leave it empty, or correct it."),
        NOBODY("responsible-nobody", Kind.CONFLICT, "", "Nobody is signed on here. A pharmacist signs on first."),
        NOT_YOU(
                "responsible-not-you",
                Kind.CONFLICT,
                "",
                "Only the responsible pharmacist writes down their own absence. Take over from them if they cannot."),
        REASON(
                "responsible-reason",
                Kind.INVALID,
                "reason",
                "You sign somebody else off: write why, for example that they forgot and left at 18:00."),
        AWAY_ALREADY("responsible-away", Kind.CONFLICT, "", "You are away already. Return first."),
        NOT_AWAY("responsible-not-away", Kind.CONFLICT, "", "You are not away. Look at the page again."),
        SESSION_UNKNOWN(
                "responsible-session-unknown",
                Kind.NOT_FOUND,
                "session",
                "There is no such entry in the record of these premises. Look at the record again.");

        private final Words words;

        Log(String code, Kind kind, String field, String advice) {
            this.words = new Words(code, kind, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
