package uk.co.pharmacyiq.work;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** Keeps what waits for a second person until one decides. The access module answers. */
public interface SecondPerson {

    /** Files what was asked, in the transaction that records that it was not done at once. */
    void file(Work work, Awaited waiting);

    /**
     * It was not done: a second person was asked, and it will be done when they agree.
     *
     * @param request by which it can be found again
     * @param act the name of the {@link TwoPersonAct}
     * @param asked what was asked for, as JSON
     * @param summary what was asked for, in words the second person decides by
     */
    record Awaited(UUID request, String act, String asked, String summary) implements Refusal {

        /** What a use case answers instead of doing it. */
        public static <Q> Awaited of(TwoPersonAct<Q> act, Q asked, String summary) {
            return new Awaited(
                    TimeOrderedId.next(),
                    act.action().name(),
                    JsonMapper.shared().writeValueAsString(asked),
                    summary);
        }

        @Override
        public String code() {
            return "second-person-needed";
        }

        @Override
        public Kind kind() {
            return Kind.WAITING;
        }

        @Override
        public String advice() {
            return "This takes a second person. They were asked; it is done as soon as one of them agrees.";
        }

        @Override
        public String toString() {
            return "Awaited[" + request + "]";
        }
    }
}
