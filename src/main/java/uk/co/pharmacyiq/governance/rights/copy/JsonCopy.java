package uk.co.pharmacyiq.governance.rights.copy;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.governance.rights.copy.Material.Item;
import uk.co.pharmacyiq.governance.rights.copy.Material.Look;
import uk.co.pharmacyiq.governance.rights.copy.Material.Value;
import uk.co.pharmacyiq.governance.rights.copy.Material.Version;

/** A copy for programs: the same as the one on paper, in JSON. */
final class JsonCopy {

    private JsonCopy() {}

    static byte[] of(CopyMaker.Head head, Material material) {
        var copy = new LinkedHashMap<String, Object>();
        copy.put("copyOf", "the record held about " + material.person());
        copy.put("organisation", head.organisation());
        copy.put("reference", head.reference());
        copy.put("made", head.made().toString());
        copy.put("told", head.told());
        copy.put("withheld", material.withheld());
        copy.put("entries", material.items().stream().map(JsonCopy::item).toList());
        copy.put("looked", material.looks().stream().map(JsonCopy::look).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(copy);
    }

    private static Map<String, Object> item(Item item) {
        var one = new LinkedHashMap<String, Object>();
        one.put("kind", item.withheld().isPresent() ? "" : item.kind());
        one.put("title", item.withheld().isPresent() ? "An entry" : item.title());
        item.withheld().ifPresent(reason -> one.put("withheld", reason.words()));
        one.put("state", item.state());
        one.put("versions", item.versions().stream().map(JsonCopy::version).toList());
        return one;
    }

    private static Map<String, Object> version(Version version) {
        var one = new LinkedHashMap<String, Object>();
        one.put("version", version.number());
        one.put("change", version.change());
        one.put("recorded", version.at().toString());
        one.put("values", version.values().stream().map(JsonCopy::value).toList());
        return one;
    }

    private static Map<String, String> value(Value value) {
        var one = new LinkedHashMap<String, String>();
        one.put("field", value.field());
        one.put("label", value.label());
        value.withheld()
                .ifPresentOrElse(reason -> one.put("withheld", reason.words()), () -> one.put("value", value.text()));
        return one;
    }

    private static Map<String, String> look(Look look) {
        var one = new LinkedHashMap<String, String>();
        one.put("at", look.at().toString());
        one.put("who", look.who());
        one.put("where", look.where());
        one.put("what", look.what());
        one.put("why", look.why());
        return one;
    }
}
