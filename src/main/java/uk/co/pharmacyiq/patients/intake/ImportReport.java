package uk.co.pharmacyiq.patients.intake;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.intake.Incoming.Wrong;
import uk.co.pharmacyiq.patients.search.Candidate;

/**
 * What became of each row, or would. It repeats nothing that stood in the rows.
 *
 * @param check whether nothing was written
 */
public record ImportReport(boolean check, List<Row> rows) {

    /** What became of a row. */
    public enum State {
        /** A record was made, or would be. */
        TAKEN,
        /** It was taken in before, as it is. */
        UNCHANGED,
        /** It was taken in before, otherwise: the record stays as it is. */
        DIFFERS,
        /** It is likely of somebody who has a record: not taken. */
        DUPLICATE,
        /** It cannot be taken as it is. */
        REFUSED
    }

    /**
     * One row.
     *
     * @param patient the record that was made, or was made before
     * @param alike other records that could be of the same person
     * @param wrong each field that is wrong, and what to do
     */
    public record Row(int line, State state, Optional<PatientId> patient, List<PatientId> alike, List<Wrong> wrong) {

        static Row of(int line, State state, Optional<PatientId> patient, List<Candidate> alike) {
            return new Row(
                    line, state, patient, alike.stream().map(Candidate::patient).toList(), List.of());
        }

        static Row known(int line, PatientId patient, boolean same) {
            return same
                    ? new Row(line, State.UNCHANGED, Optional.of(patient), List.of(), List.of())
                    : new Row(
                            line,
                            State.DIFFERS,
                            Optional.of(patient),
                            List.of(),
                            List.of(new Wrong(
                                    "",
                                    "It was taken in before and says something else now. Open the record and change "
                                            + "what is new there.")));
        }

        static Row duplicate(int line, List<Candidate> alike) {
            return new Row(
                    line,
                    State.DUPLICATE,
                    Optional.empty(),
                    alike.stream()
                            .filter(each -> each.score() >= Candidate.LIKELY)
                            .map(Candidate::patient)
                            .toList(),
                    List.of(new Wrong(
                            "",
                            "Somebody very like has a record already. Compare; if it is somebody else, send this row "
                                    + "again and say that duplicates are to be taken.")));
        }

        static Row refused(int line, List<Wrong> wrong) {
            return new Row(line, State.REFUSED, Optional.empty(), List.of(), wrong);
        }

        static Row refused(int line, Refusal reason) {
            return refused(line, List.of(new Wrong(reason.field(), reason.advice())));
        }
    }

    /** How many rows came to this. */
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
