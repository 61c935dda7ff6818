package uk.co.pharmacyiq.patients.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.atWork;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;

/** What one server adds, another reads the next time it is asked, whoever commits first. */
class WordBooksTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WordStore store;

    private TestPharmacy pharmacy;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    @DisplayName(
            "H-092 a word that was added before another and committed after it is not missed by a server that read between")
    void a_word_that_commits_late_is_not_missed() throws Exception {
        var one = new WordBooks(store);
        var other = new WordBooks(store);
        var added = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var server = Executors.newSingleThreadExecutor()) {
            var slow = server.submit(() -> atWork(application, pharmacy, work -> {
                one.add(work, List.of(word("slowly")));
                added.countDown();
                return await(read);
            }));
            assertThat(added.await(30, TimeUnit.SECONDS)).isTrue();
            atWork(application, pharmacy, work -> {
                one.add(work, List.of(word("swiftly")));
                return true;
            });
            assertThat(words(other)).containsExactly("swiftly");
            read.countDown();
            assertThat(slow.get()).isTrue();
        }
        assertThat(words(other)).containsExactly("slowly", "swiftly");
    }

    @Test
    void a_word_of_its_own_work_is_known_before_it_is_over_and_one_with_a_slip_is_near() {
        var books = new WordBooks(store);
        assertThat(words(books)).isEmpty();
        var near = atWork(application, pharmacy, work -> {
            books.add(work, List.of(word("thompson"), word("thomsen"), word("thomas"), word("li")));
            return books.of(work).near("thomson");
        });
        assertThat(near).containsExactlyInAnyOrder("thompson", "thomsen");
        var oneLetter = atWork(application, pharmacy, work -> books.of(work).near("i"));
        assertThat(oneLetter).containsExactly("li");
    }

    private List<String> words(WordBooks books) {
        return atWork(
                application,
                pharmacy,
                work -> List.copyOf(books.of(work).beginning("name", "s").keySet()));
    }

    private static WordBooks.Word word(String text) {
        return new WordBooks.Word(
                UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "name", text);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
