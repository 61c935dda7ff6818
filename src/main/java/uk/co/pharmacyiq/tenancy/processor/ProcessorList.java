package uk.co.pharmacyiq.tenancy.processor;

import java.time.LocalDate;
import java.util.List;

/** One version of the list of sub-processors, and from when it holds. */
public record ProcessorList(String version, LocalDate from, List<Processor> processors) {

    public ProcessorList {
        processors = List.copyOf(processors);
    }

    /** Somebody PharmacyIQ engages: for what, with which data, and where. */
    public record Processor(String name, String service, String data, String place) {}
}
