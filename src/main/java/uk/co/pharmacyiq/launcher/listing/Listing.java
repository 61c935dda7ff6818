package uk.co.pharmacyiq.launcher.listing;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a list as JSON. */
final class Listing {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Listing() {}

    static void print(List<?> entries, PrintWriter out) {
        out.println(JSON.writeValueAsString(entries));
        out.flush();
    }
}
