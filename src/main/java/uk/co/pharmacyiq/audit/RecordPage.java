package uk.co.pharmacyiq.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that were looked for, newest first.
 *
 * @param next where the next page goes on: before this event; empty at the end
 * @param cutAt the event at which looking was given up for now, because so many had been looked at; empty where the page is
 *     full or everything was looked at
 */
public record RecordPage(List<RecordedEvent> events, Optional<UUID> next, Optional<UUID> cutAt) {

    public RecordPage {
        events = List.copyOf(events);
    }
}
