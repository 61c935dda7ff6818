package uk.co.pharmacyiq.launcher.leaving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** The list of contents of an export: what each file is known by. */
final class Contents {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Whose export it is, and of which build and schema. */
    record Subject(OrganisationId organisation, String handle, String departure, String product, String schema) {}

    private Contents() {}

    static String list(Subject subject, String key, List<ExportFolder.Finished> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("form", "pharmacyiq organisation export 1");
        manifest.put("organisation", subject.organisation().toString());
        manifest.put("handle", subject.handle());
        manifest.put("departure", subject.departure());
        manifest.put("product", subject.product());
        manifest.put("schema", subject.schema());
        manifest.put("key", key);
        manifest.put(
                "files",
                files.stream()
                        .map(file -> {
                            Map<String, Object> said = new LinkedHashMap<>();
                            said.put("path", file.path());
                            file.rows().ifPresent(rows -> said.put("rows", rows));
                            said.put("bytes", file.bytes());
                            said.put("sha256", file.sha256());
                            if (!file.asOf().isEmpty()) {
                                said.put("asOf", file.asOf());
                            }
                            return said;
                        })
                        .toList());
        return JSON.writeValueAsString(manifest) + "\n";
    }
}
