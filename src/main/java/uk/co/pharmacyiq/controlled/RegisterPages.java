package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.SectionStore.Last;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Reads the register within work under way: sections, entries with what stands beneath them, and whether they prove. */
@Component
public class RegisterPages {

    private static final long AT_ONCE = 500;

    /** An entry and the section it stands in. */
    public record Placed(Section section, Entry entry) {}

    private final SectionStore sections;
    private final HeadStore heads;
    private final PageStore pages;
    private final FootnoteStore footnotes;

    RegisterPages(SectionStore sections, HeadStore heads, PageStore pages, FootnoteStore footnotes) {
        this.sections = sections;
        this.heads = heads;
        this.pages = pages;
        this.footnotes = footnotes;
    }

    /** The sections of premises, by class, drug, form and strength. */
    public List<Section> sections(Work work, PremisesId premises) {
        return heads.at(work, premises);
    }

    /** A section of these premises; one of others is none. */
    public Optional<Section> find(Work work, PremisesId premises, SectionId section) {
        return heads.find(work, premises, section);
    }

    /**
     * Holds a section until the work ends, so that nobody enters anything in it meanwhile; answers it as it then stands. To
     * be called by whoever compares its balance with something.
     */
    public Section hold(Work work, Section section) {
        sections.hold(work, section.id());
        return heads.find(work, section.premises(), section.id()).orElseThrow();
    }

    /**
     * An entry as anybody can prove it: its text, whose SHA-256 is its digest; the last line of the text is the digest of the
     * entry before. Empty text where what was sealed beside the entry opens no more.
     */
    public record Sworn(long number, String text, String digest) {}

    /** Entries from one number to another, both included, as they are proved. */
    public List<Sworn> sworn(Work work, SectionId section, long first, long last) {
        var sworn = new ArrayList<Sworn>();
        var before = digestBefore(work, section, first);
        for (var proved : pages.proved(work, section, first, last)) {
            var link = before;
            sworn.add(new Sworn(
                    proved.draft().number(),
                    proved.written()
                            .map(text -> proved.draft().text(text, link))
                            .orElse(""),
                    HexFormat.of().formatHex(proved.digest())));
            before = proved.digest();
        }
        return sworn;
    }

    private byte[] digestBefore(Work work, SectionId section, long number) {
        return pages.proved(work, section, number - 1, number - 1).stream()
                .findFirst()
                .map(PageStore.Proved::digest)
                .orElse(new byte[0]);
    }

    /** The numbers of what was written in a section from one moment to another; none where the last is before the first. */
    public record Span(long first, long last) {}

    /** What was written from a moment on and before another. */
    public Span written(Work work, SectionId section, Instant from, Instant until) {
        return new Span(heads.lastBefore(work, section, from) + 1, heads.lastBefore(work, section, until));
    }

    /** Entries from one number to another, both included, in order, with what stands beneath. */
    public List<Entry> entries(Work work, SectionId section, long first, long last) {
        var beneath = footnotes.beneath(work, section, first, last);
        return pages.entries(work, section, first, last).stream()
                .map(entry -> entry.with(beneath.getOrDefault(entry.number(), List.of())))
                .toList();
    }

    /** The entries that are the register's side of a movement of stock at these premises. */
    public List<Placed> ofMovement(Work work, PremisesId premises, UUID movement) {
        return pages.ofMovement(work, movement).stream()
                .flatMap(spot -> find(work, premises, spot.section()).stream()
                        .flatMap(section -> entries(work, section.id(), spot.number(), spot.number()).stream()
                                .map(entry -> new Placed(section, entry))))
                .toList();
    }

    /** The number of the first entry that was altered, or that does not follow the one before it; empty where all prove. */
    public OptionalLong firstWrong(Work work, Section section) {
        var before = Last.NONE;
        for (long first = 1; first <= section.last(); first += AT_ONCE) {
            long end = Math.min(section.last(), first + AT_ONCE - 1);
            for (var proved : pages.proved(work, section.id(), first, end)) {
                if (!follows(proved, before)) {
                    return OptionalLong.of(before.number() + 1);
                }
                before = new Last(proved.draft().number(), proved.draft().balance(), proved.digest());
            }
        }
        return before.number() == section.last() ? OptionalLong.empty() : OptionalLong.of(before.number() + 1);
    }

    private static boolean follows(PageStore.Proved proved, Last before) {
        var draft = proved.draft();
        BigDecimal expected = before.balance().add(draft.change());
        return draft.number() == before.number() + 1
                && expected.compareTo(draft.balance()) == 0
                && proved.written().isPresent()
                && Arrays.equals(draft.digest(proved.written().get(), before.digest()), proved.digest());
    }
}
