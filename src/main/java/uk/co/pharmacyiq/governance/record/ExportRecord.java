package uk.co.pharmacyiq.governance.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.audit.export.EventWriter;
import uk.co.pharmacyiq.audit.export.ExportedEvent;
import uk.co.pharmacyiq.audit.export.RecordFormat;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.kernel.CsvLine;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes what was looked for away as a file for other programs. */
@Service
public class ExportRecord {

    public static final String PERMISSION = "record.export";

    /** The name of the act on the record. */
    public static final String ACT = "RECORD_EXPORT";

    /** How many entries one file holds at most; a longer record is taken in parts, period by period. */
    public static final int MOST = 20_000;

    private static final Action<Exported> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.ANYWHERE, Exported.class);

    /** A form of file. */
    public enum Form {
        /** One JSON object a line. */
        JSONL,
        /** A table for a spreadsheet. */
        CSV;

        /** The mark as the last line of a file of this form. */
        private String line(String mark) {
            return switch (this) {
                case JSONL -> JsonMapper.shared().writeValueAsString(Map.of("watermark", mark)) + "\n";
                case CSV -> CsvLine.of(List.of(mark));
            };
        }

        private RecordFormat format() {
            return switch (this) {
                case JSONL -> RecordFormat.jsonLines();
                case CSV -> RecordFormat.table();
            };
        }
    }

    /** A file, newest entry first. */
    public record Exported(String fileName, String mediaType, byte[] bytes) {}

    private final UseCases useCases;
    private final Sight.Finder sights;
    private final Looking looking;
    private final SealLook seals;
    private final AllowExport allowed;

    ExportRecord(UseCases useCases, Sight.Finder sights, Looking looking, SealLook seals, AllowExport allowed) {
        this.useCases = useCases;
        this.sights = sights;
        this.looking = looking;
        this.seals = seals;
        this.allowed = allowed;
    }

    public Outcome<Exported> export(Actor actor, Filters filters, Form form) {
        var target = filters.premises().map(Target::at).orElseGet(Target::none);
        return useCases.perform(actor, ACTION, target, work -> {
            work.note("for", filters.said());
            return sights.of(work, PERMISSION)
                    .then(sight -> allowed.mark(work, wish(filters, form))
                            .then(mark -> done(export(work, sight, filters, form, mark))));
        });
    }

    private static String wish(Filters filters, Form form) {
        var said = filters.said();
        return (said.isEmpty() ? "every entry" : "entries by " + said) + ", as "
                + form.name().toLowerCase(Locale.ROOT);
    }

    private Exported export(Work work, Sight sight, Filters filters, Form form, String mark) {
        var format = form.format();
        var bytes = new ByteArrayOutputStream();
        try (var writer = format.open(bytes)) {
            work.note("entries", writeAll(work, sight, filters, writer));
            work.note("mark", mark);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.writeBytes(form.line(mark).getBytes(UTF_8));
        return new Exported(format.fileName(), format.mediaType(), bytes.toByteArray());
    }

    private int writeAll(Work work, Sight sight, Filters filters, EventWriter writer) throws IOException {
        int written = 0;
        Optional<UUID> after = Optional.empty();
        do {
            var page = looking.find(work, sight, new SearchRecord.Request(filters, after, SearchRecord.MOST));
            var sealed = seals.seals(
                    work.organisation(),
                    page.events().stream().map(RecordedEvent::id).toList());
            for (var event : page.events()) {
                var seal = sealed.get(event.id());
                writer.write(
                        seal == null
                                ? ExportedEvent.unsealed(event)
                                : ExportedEvent.at(event, seal.log(), seal.index()));
                written++;
            }
            after = page.next();
        } while (after.isPresent() && written < MOST);
        return written;
    }
}
