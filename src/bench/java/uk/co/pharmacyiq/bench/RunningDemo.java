package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running demo tells about itself in its {@code demo.json}. */
record RunningDemo(Path folder, JsonNode json) {

    static RunningDemo read(Path folder) throws IOException {
        return new RunningDemo(
                folder, JsonMapper.builder().build().readTree(Files.readString(folder.resolve("demo.json"))));
    }

    String baseUrl() {
        return json.get("baseUrl").stringValue();
    }

    Path authority() {
        return Path.of(json.get("caCertificate").stringValue());
    }

    long pid() {
        return json.get("pid").longValue();
    }

    JsonNode database(String role) {
        return json.get("database").get(role);
    }

    /** The first user of a role in the first organisation. */
    JsonNode user(String role) {
        var organisation = organisation().get("id").stringValue();
        for (var user : json.get("users")) {
            boolean here = user.get("organisation").stringValue().equals(organisation)
                    || user.get("organisation")
                            .stringValue()
                            .equals(organisation().get("name").stringValue());
            if (here && user.get("role").stringValue().toLowerCase().contains(role)) {
                return user;
            }
        }
        throw new IllegalStateException("demo.json names no " + role);
    }

    JsonNode organisation() {
        return json.get("organisations").get(0);
    }

    Connection connect(String role) throws SQLException {
        var access = database(role);
        return DriverManager.getConnection(
                access.get("jdbcUrl").stringValue(),
                access.get("username").stringValue(),
                access.get("password").stringValue());
    }
}
