package uk.co.pharmacyiq.inventory.cold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoggerFileTest {

    @Test
    void a_file_is_read_whole_its_heading_passed_over() {
        var told = LoggerFile.read("Time;Celsius\n2026-11-22 09:00;4,5;3.9;5.1\n2026-11-22T09:15;4.6\n")
                .orElseThrow();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().at()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(told.getFirst().degrees().current()).isEqualTo(new BigDecimal("4.5"));
        assertThat(told.getFirst().degrees().lowest()).contains(new BigDecimal("3.9"));
    }

    @Test
    void a_line_that_cannot_be_read_stops_the_file() {
        assertThat(LoggerFile.read("2026-11-22T09:00,4.5\n2026-11-22T09:15,warm\n"))
                .isEmpty();
        assertThat(LoggerFile.read("2026-11-22T09:00,4.5,6,5\n2026-11-22T09:15,4.5,6,5"))
                .isEmpty();
        assertThat(ColdInput.degrees("88.45")).isEmpty();
        assertThat(ColdInput.degrees("-1.5")).contains(new BigDecimal("-1.5"));
    }
}
