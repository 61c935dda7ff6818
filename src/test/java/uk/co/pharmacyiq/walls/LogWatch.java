package uk.co.pharmacyiq.walls;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is written into the log while it is watched, with what crashes said. */
final class LogWatch {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    void start() {
        lines.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(lines);
    }

    void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(lines);
    }

    List<String> linesWith(Collection<String> words) {
        return List.copyOf(lines.list).stream()
                .map(LogWatch::text)
                .filter(line -> words.stream().anyMatch(line::contains))
                .toList();
    }

    private static String text(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append(' ').append(thrown.getMessage());
        }
        return text.toString();
    }
}
