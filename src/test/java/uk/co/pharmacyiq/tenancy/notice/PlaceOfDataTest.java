package uk.co.pharmacyiq.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;

/** What the public is told of where data lies. */
class PlaceOfDataTest extends PharmacyTest {

    @Autowired
    private SubProcessors subProcessors;

    @LocalServerPort
    private int port;

    @Test
    void DP_35_the_notice_says_united_kingdom_only_where_the_operator_declared_it() {
        assertThat(new DataHome("GB", subProcessors).isUnitedKingdom()).isTrue();
        assertThat(new DataHome("", subProcessors).isUnitedKingdom()).isFalse();
        assertThat(new DataHome("IE", subProcessors).isUnitedKingdom()).isFalse();
        assertThat(new DataHome("GB", subProcessors).transfers()).startsWith("PharmacyIQ transfers nothing.");
        assertThat(new DataHome("", subProcessors).transfers()).contains("was not declared");
        assertThat(words(true)).contains("kept in the United Kingdom", "In the United Kingdom.");
        assertThat(words(false))
                .contains("Where this system keeps data was not declared")
                .doesNotContain("kept in the United Kingdom", "In the United Kingdom.", "{");
    }

    @Test
    void DP_35_the_trust_page_claims_it_with_what_was_seen() {
        assertThat(TestCaller.anonymous(port).get("/trust").body())
                .contains("kept in the United Kingdom")
                .contains("it does not start with anything else");
    }

    private static String words(boolean ukOnly) {
        var published = new Published("A pharmacy", Told.NOTHING_YET, 0, Instant.EPOCH, ukOnly);
        return Stream.concat(NoticeText.pharmacy(published).stream(), NoticeText.processor(published).stream())
                .flatMap(section -> section.paragraphs().stream())
                .collect(Collectors.joining("\n"));
    }
}
