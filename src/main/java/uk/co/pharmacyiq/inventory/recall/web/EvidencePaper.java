package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.StepDone;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Column;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** The evidence of what was done about an alert, as a paper for the file and for whoever inspects (MH-03). */
record EvidencePaper(ViewAlerts.View view, String madeBy) {

    byte[] bytes() {
        var head = view.row().alert().head();
        var title = "Evidence of action: " + head.reference();
        var made = "As the record stood on " + LondonTime.time(view.now());
        try (var paper = Paper.wide(new Head(title, List.of(head.kind().title()), made), view.now())) {
            paper.title(title).paragraph(head.title());
            paper.paragraph(made + ", shown to " + madeBy + ". " + howFar());
            alert(paper);
            cascade(paper);
            new EvidenceTables(view).write(paper);
            return paper.bytes();
        }
    }

    private String howFar() {
        var open = view.row().everywhere().stream()
                .filter(each -> each.closedAt().isEmpty())
                .map(each -> name(each.premises()))
                .sorted()
                .toList();
        return open.isEmpty()
                ? "Closed at every pharmacy it was addressed to."
                : "Not closed yet at: " + String.join(", ", open) + ".";
    }

    private void alert(Paper paper) {
        var facts = new AlertFacts(view);
        paper.heading("The alert");
        paper.table(
                List.of(Column.words("What", 1), Column.words("As it came", 4)),
                facts.facts().stream()
                        .map(each -> List.of(each.name(), each.text()))
                        .toList());
        paper.subheading("What is recalled");
        facts.lots().forEach(paper::indented);
    }

    private void cascade(Paper paper) {
        paper.heading("Who was told, and who acted");
        paper.table(
                List.of(
                        Column.words("Pharmacy", 2),
                        Column.words("Told", 1.6f),
                        Column.words("Acknowledged", 2),
                        Column.words("Told to the superintendent", 1.8f),
                        Column.words("Closed and signed", 2),
                        Column.words("Shelves looked at by", 1.6f),
                        Column.figures("Units counted", 1)),
                view.row().everywhere().stream().map(this::cascade).toList());
        paper.small("Each step was signed by the person named, in a session of their own.");
    }

    private List<String> cascade(Standing standing) {
        var closed = last(standing, StepDone.Step.CLOSED);
        return List.of(
                name(standing.premises()),
                LondonTime.time(view.row().alert().times().receivedAt()),
                last(standing, StepDone.Step.ACKNOWLEDGED).map(this::signed).orElse("not yet"),
                last(standing, StepDone.Step.ESCALATED)
                        .map(step -> LondonTime.time(step.at()))
                        .orElse("-"),
                standing.closedAt().isEmpty()
                        ? "not yet"
                        : closed.map(this::signed).orElse(""),
                closed.map(step -> step.what().actor()).orElse(""),
                closed.flatMap(step -> step.what().quantity())
                        .map(Object::toString)
                        .orElse(""));
    }

    private String signed(StepDone step) {
        return LondonTime.time(step.at()) + ", " + by(step);
    }

    private String by(StepDone step) {
        return step.by().map(by -> view.names().people().getOrDefault(by, "")).orElse("PharmacyIQ");
    }

    private static Optional<StepDone> last(Standing standing, StepDone.Step step) {
        return standing.steps().stream().filter(each -> each.step() == step).reduce((_, later) -> later);
    }

    private String name(PremisesId premises) {
        return view.names().premises().getOrDefault(premises, "");
    }
}
