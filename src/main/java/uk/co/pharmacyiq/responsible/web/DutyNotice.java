package uk.co.pharmacyiq.responsible.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.responsible.OnDuty;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** The notice for the wall as a paper: name and registration number of whoever is responsible (RP-10). */
final class DutyNotice {

    private DutyNotice() {}

    static View file(String premises, Optional<OnDuty> duty, Instant made) {
        var content = paper(premises, duty, made);
        return (_, _, response) -> {
            response.setContentType(Paper.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"responsible-pharmacist.pdf\"");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        };
    }

    private static byte[] paper(String premises, Optional<OnDuty> duty, Instant made) {
        var head =
                new Head("Notice of the responsible pharmacist", List.of(premises), "Printed " + LondonTime.time(made));
        try (var paper = Paper.upright(head, made)) {
            paper.title("The responsible pharmacist on duty is");
            paper.large(duty.map(one -> one.named().name()).orElse("Nobody at present"));
            duty.ifPresent(one -> {
                paper.large("GPhC registration number " + one.named().registration());
                paper.paragraph("Responsible since " + LondonTime.time(one.since()));
            });
            paper.paragraph(
                    "You can check any pharmacist on the register of the General Pharmaceutical Council, pharmacyregulation.org.");
            return paper.bytes();
        }
    }
}
