package uk.co.pharmacyiq.patients.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.work.Work;

/** What a version of an entry says, as it lies on disk: sealed for its column and its row. */
public final class SealedBody {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String BODY = "patients.entry_version.body";
    private static final String REASON = "patients.entry_version.reason";

    private SealedBody() {}

    static byte[] seal(Work work, UUID entry, int version, Fact fact) {
        return work.seal(BODY, row(entry, version), JsonMapper.shared().writeValueAsString(fact.fields()));
    }

    static byte @Nullable [] reason(Work work, UUID entry, int version, String reason) {
        return reason.isEmpty() ? null : work.seal(REASON, row(entry, version), reason);
    }

    /** The fields by name that a version says. */
    public static Map<String, String> fields(Work work, UUID entry, int version, byte[] body) {
        return JsonMapper.shared().readValue(work.open(BODY, row(entry, version), body), TEXTS);
    }

    static String reason(Work work, UUID entry, int version, byte @Nullable [] reason) {
        return reason == null ? "" : work.open(REASON, row(entry, version), reason);
    }

    private static String row(UUID entry, int version) {
        return entry + "/" + version;
    }
}
