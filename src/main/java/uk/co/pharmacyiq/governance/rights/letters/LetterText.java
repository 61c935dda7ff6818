package uk.co.pharmacyiq.governance.rights.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.governance.rights.RefusalReason;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.StepTaken;
import uk.co.pharmacyiq.governance.rights.StepTaken.LetterKind;

/** The words of letters: plain, and each one that says no or ends something says whom to turn to (DP-02, DP-10, DP-11). */
final class LetterText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RightsRequest request;
    private final LocalDate today;
    private final String regulator;

    /** A text about a request. */
    LetterText(RightsRequest request, LocalDate today, String regulator) {
        this.request = request;
        this.today = today;
        this.regulator = regulator;
    }

    List<String> paragraphs(LetterKind kind, StepTaken taken) {
        var said = taken.word("reason");
        var text = new ArrayList<String>();
        switch (kind) {
            case RECEIPT -> receipt(text);
            case IDENTITY, CLARIFICATION -> {
                text.add(reachedUs() + " Before we can go on we need something from you: " + said);
                text.add("The time in which we must answer stands still until we have it.");
            }
            case EXTENSION -> {
                text.add(reachedUs()
                        + " We cannot answer within the first month, and the law allows us up to two months "
                        + "more. You will have our answer by "
                        + day(request.clock().due(today)) + ".");
                text.add("The reason is: " + said);
                text.add(complain());
            }
            case ACKNOWLEDGEMENT -> {
                text.add("Thank you for telling us. Your complaint reached us on "
                        + day(request.receipt().on())
                        + ". We are looking into it without undue delay, and will tell you how far we are and what comes "
                        + "of it.");
                text.add(complain());
            }
            case PROGRESS -> {
                text.add("We are still looking into your complaint of "
                        + day(request.receipt().on()) + ". " + said);
                text.add(complain());
            }
            case COVER -> cover(text);
            case OUTCOME -> {
                text.add(reachedUs() + " " + said);
                text.add(complain());
            }
            case REFUSAL -> refusal(text, taken, said);
        }
        return text;
    }

    private void receipt(List<String> text) {
        text.add(reachedUs() + " We will answer by "
                + day(request.clock().due(today))
                + ". If we need proof of who you are, or must ask what you mean, we will write to you, and the "
                + "time until you answer does not count.");
        text.add("It costs you nothing.");
    }

    private void cover(List<String> text) {
        text.add("Here is the copy you asked for. Anything we had to leave out is marked where it stood, with the "
                + "reason. It ends with a list of who looked at the record.");
        text.add("If something in it is wrong you can ask us to correct it. It costs you nothing.");
        text.add(complain());
    }

    private void refusal(List<String> text, StepTaken taken, String said) {
        text.add(reachedUs() + " We cannot do what you asked.");
        RefusalReason.of(taken.word("ground")).ifPresent(ground -> text.add(ground.words()));
        if (!said.isBlank()) {
            text.add(said);
        }
        if (!taken.word("marketing-ended").isEmpty()) {
            text.add(
                    "We no longer write to you about anything you did not ask for: what you had agreed to for marketing "
                            + "has ended.");
        }
        text.add("A person decided this, not a machine. You can ask us to look at it again, and you can go to court.");
        text.add(complain());
    }

    private String reachedUs() {
        return "Your request under " + request.kind().law() + " reached us on "
                + day(request.receipt().on()) + ".";
    }

    private String complain() {
        return request.kind() == RightsKind.DECEASED
                ? "If you are not content with how we handle this, tell us, and we will look into it. You can also apply to "
                        + "a court (section 8 of the Access to Health Records Act 1990)."
                : "If you are not content with how we handle this, tell us. You can complain to the " + regulator
                        + " at any time.";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
