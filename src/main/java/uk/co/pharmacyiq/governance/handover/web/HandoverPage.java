package uk.co.pharmacyiq.governance.handover.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.handover.Handover;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.Handover.Step;
import uk.co.pharmacyiq.governance.handover.ShowCode;
import uk.co.pharmacyiq.governance.handover.ViewHandovers;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Premises;

/** Premises that are offered, were handed over or were taken over, and the two forms. */
record HandoverPage(ViewHandovers.View view, @Nullable Fields typed, List<FieldError> errors) {

    /** An offer that stands, with what still stands in its way. */
    record Standing(String id, String premises, String from, String code, List<String> open) {}

    /** One thing that was done. */
    record Row(String premises, String what, String when, String document, String entry) {}

    /** A code, shown once. */
    record Once(String code, String premises, String until) {

        static Once of(ShowCode.Shown shown) {
            return new Once(shown.code().text(), shown.premises(), LondonTime.time(shown.goodUntil()));
        }

        @Override
        public String toString() {
            return "Once";
        }
    }

    static HandoverPage of(ViewHandovers.View view, @Nullable Fields typed, @Nullable Refusal reason) {
        return new HandoverPage(view, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> premises() {
        return view.premises().stream()
                .filter(Premises::isOpen)
                .map(each -> new Choice(
                        each.id().toString(),
                        each.name() + ", " + each.odsCode(),
                        each.id().toString().equals(shown("premises"))))
                .toList();
    }

    List<Standing> standing() {
        return view.handovers().stream()
                .filter(Handover::stands)
                .map(each -> new Standing(
                        each.id().toString(),
                        names().getOrDefault(each.premises(), ""),
                        each.last(Kind.OFFERED)
                                .flatMap(Step::from)
                                .map(LondonTime::date)
                                .orElse(""),
                        each.last(Kind.CODE_SHOWN)
                                .flatMap(Step::goodUntil)
                                .map(until -> "A code was shown; it is good until " + LondonTime.time(until) + ".")
                                .orElse("No code was shown yet."),
                        view.stillOpen().getOrDefault(each.id(), List.of())))
                .toList();
    }

    List<Row> rows() {
        return view.handovers().stream()
                .flatMap(each -> each.steps().stream())
                .sorted((one, other) -> at(other).compareTo(at(one)))
                .map(this::row)
                .toList();
    }

    private static Instant at(Step step) {
        return step.at();
    }

    private Row row(Step step) {
        var what = switch (step.kind()) {
            case OFFERED -> "Offered";
            case CODE_SHOWN -> "A code was shown";
            case WITHDRAWN -> "The offer was withdrawn";
            case HANDED_OVER -> "Handed over, with " + lines(step.lines());
            case RECEIVED -> "The other side booked in " + lines(step.lines());
            case TAKEN_OVER -> "Taken over, with " + lines(step.lines());
        };
        return new Row(
                names().getOrDefault(step.premises(), ""),
                what,
                LondonTime.time(step.at()),
                step.fingerprint().isEmpty() ? "" : step.fingerprint().substring(0, 16),
                "/record/" + step.event());
    }

    private Map<PremisesId, String> names() {
        return view.premises().stream().collect(Collectors.toMap(Premises::id, Premises::name));
    }

    /** How much stock went over, in words. */
    static String lines(long count) {
        return count == 1 ? "1 line of stock" : count + " lines of stock";
    }
}
