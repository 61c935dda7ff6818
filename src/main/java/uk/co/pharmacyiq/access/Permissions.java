package uk.co.pharmacyiq.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Every permission of the product, in words: {@code access/permissions.properties}. */
public final class Permissions {

    private static final Properties WORDS = read();
    private static final Set<String> ALL = Bundles.everyPermission();
    private static final Set<String> BREAK_GLASS = Bundles.breakGlass();

    private Permissions() {}

    /** Permissions of one kind of thing, in order. */
    public record Area(String name, List<String> permissions) {}

    /** Every permission a role can hold. */
    public static Set<String> all() {
        return ALL;
    }

    /** What breaking the glass lends for an hour; acts of a profession to those alone whose register lists them. */
    public static Set<String> breakGlass() {
        return BREAK_GLASS;
    }

    /** What somebody who holds it can do: {@code give stock out}. */
    public static String words(String permission) {
        return WORDS.getProperty(permission, permission);
    }

    /** Whether the product has words for it. */
    public static boolean inWords(String permission) {
        return WORDS.containsKey(permission) && WORDS.containsKey("area." + area(permission));
    }

    /** Every permission, by area. */
    public static List<Area> areas() {
        var areas = new TreeMap<String, List<String>>();
        for (var permission : ALL.stream().sorted().toList()) {
            areas.computeIfAbsent(area(permission), _ -> new ArrayList<>()).add(permission);
        }
        return areas.entrySet().stream()
                .map(area -> new Area(WORDS.getProperty("area." + area.getKey(), area.getKey()), area.getValue()))
                .toList();
    }

    private static String area(String permission) {
        return permission.substring(0, Math.max(0, permission.indexOf('.')));
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = Permissions.class.getResourceAsStream("/access/permissions.properties")) {
            if (file == null) {
                throw new IllegalStateException("the words for permissions are missing");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
