package uk.co.pharmacyiq.launcher.installation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static final int LEAST_REASON = 20;

    private DatabaseAddress() {}

    /** @param isExcused whether a reason was given for not checking who answers */
    static List<String> faults(String url, boolean isExcused) {
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
        if (!sslMode.isEmpty() && !sslMode.equals("verify-full") && isElsewhere(url) && !isExcused) {
            faults.add(
                    "database.url must set sslmode=verify-full, or none, which is the same: the server is not on this"
                            + " machine. Or say in database.unverified-because, in " + LEAST_REASON
                            + " characters at least, why its certificate is not checked");
        }
        return faults;
    }

    /** Whether somebody between here and there could listen. */
    static boolean isElsewhere(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() && !isLoopback(parts.group(1));
    }

    /** A server elsewhere is only spoken to when its certificate is good for its name, unless the address says otherwise. */
    static String complete(String url, Optional<Path> authority) {
        StringBuilder complete = new StringBuilder(url);
        if (isElsewhere(url) && !url.contains("sslmode=")) {
            complete.append(url.contains("?") ? '&' : '?').append("sslmode=verify-full");
        }
        authority.ifPresent(file -> complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                .append("sslrootcert=")
                .append(URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)));
        return complete.toString();
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
