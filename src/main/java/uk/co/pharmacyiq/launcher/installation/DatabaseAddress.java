package uk.co.pharmacyiq.launcher.installation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is unsafe or unusable about the address of a database server, in words for the operator. */
final class DatabaseAddress {

    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?]+)/([^/?]+)(?:\\?(.*))?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** What an operator may add to the address; everything else is decided by the product. */
    private static final Set<String> PARAMETERS = Set.of(
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "targetServerType",
            "hostRecheckSeconds",
            "connectTimeout",
            "socketTimeout");

    private DatabaseAddress() {}

    static List<String> faults(String url) {
        List<String> faults = new ArrayList<>();
        if (url.isEmpty()) {
            return faults;
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            faults.add(
                    "database.url must look like jdbc:postgresql://db.example.org:5432/pharmacyiq?sslmode=verify-full");
            return faults;
        }
        if (parts.group(1).contains("@")) {
            faults.add("database.url must not hold a user or a password");
        }
        String sslMode = "";
        for (String parameter : (parts.group(3) == null ? "" : parts.group(3)).split("&", -1)) {
            String name = parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
            if (!name.isEmpty() && !PARAMETERS.contains(name)) {
                faults.add("database.url must not set " + name + "; it may set " + new TreeSet<>(PARAMETERS));
            }
            if (name.equals("sslmode")) {
                sslMode = URLDecoder.decode(parameter.substring(name.length()), StandardCharsets.UTF_8)
                        .replaceFirst("=", "");
            }
        }
        if (!sslMode.equals("verify-full") && !isLoopback(parts.group(1))) {
            faults.add("database.url must set sslmode=verify-full: the server is not on this machine");
        }
        return faults;
    }

    private static boolean isLoopback(String hosts) {
        for (String host : hosts.split(",", -1)) {
            if (!LOOPBACK.contains(host.replaceFirst(":\\d+$", ""))) {
                return false;
            }
        }
        return true;
    }
}
