package uk.co.pharmacyiq.launcher;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a demonstration shows on the screen when it is ready: the address, and who can sign in. */
final class SignInTable {

    private SignInTable() {}

    static void print(DemoFile file, PrintWriter out) {
        out.println();
        out.println("PharmacyIQ is ready: " + file.baseUrl());
        out.println("Certificate authority to trust: " + file.caCertificate());
        out.println();
        if (!file.users().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ORGANISATION", "ROLE", "USER NAME", "PASSWORD", "TOTP SECRET"));
            for (Demonstration.User user : file.users()) {
                rows.add(List.of(
                        organisation(file, user),
                        user.role(),
                        user.username(),
                        user.password(),
                        Objects.requireNonNullElse(user.totpSecret(), "-")));
            }
            printAligned(rows, out);
            out.println();
        }
        out.flush();
    }

    private static String organisation(DemoFile file, Demonstration.User user) {
        return file.organisations().stream()
                .filter(organisation -> organisation.id().equals(user.organisation()))
                .map(Demonstration.Organisation::name)
                .findFirst()
                .orElse("-");
    }

    private static void printAligned(List<List<String>> rows, PrintWriter out) {
        int columns = rows.getFirst().size();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(width - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
