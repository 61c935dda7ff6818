package uk.co.pharmacyiq.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.Profession;

/**
 * A bundle of permissions that people hold. The shipped roles have version 0; an organisation may change them and make
 * copies, and each change is another version. Codes are stored: add, never rename.
 *
 * @param profession the register a person must be on to hold it (GP-03); it never changes
 * @param permissions what it may do
 */
public record Role(Name name, String title, Optional<Profession> profession, Set<String> permissions) {

    /**
     * Which role it is.
     *
     * @param code as it stands in tables and in the API: {@code store-administrator}
     * @param origin the code of the shipped role it stems from; its own where it is shipped
     * @param version 0 as shipped
     */
    public record Name(String code, String origin, int version) {}

    private static final List<Role> SHIPPED = Bundles.roles();

    public static final Role PHARMACIST = byCode("pharmacist");
    public static final Role TECHNICIAN = byCode("technician");
    public static final Role STORE_ADMINISTRATOR = byCode("store-administrator");
    public static final Role MASTER_ADMINISTRATOR = byCode("master-administrator");
    public static final Role DISPENSER = byCode("dispenser");
    public static final Role COUNTER_ASSISTANT = byCode("counter-assistant");
    public static final Role TRAINEE = byCode("trainee");
    public static final Role LOCUM_PHARMACIST = byCode("locum-pharmacist");
    public static final Role DELIVERY_DRIVER = byCode("delivery-driver");
    public static final Role SUPERINTENDENT = byCode("superintendent");
    public static final Role IG_LEAD = byCode("ig-lead");
    public static final Role INSPECTOR = byCode("inspector");

    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** The roles as they are shipped, in the order in which they are listed. */
    public static List<Role> shipped() {
        return SHIPPED;
    }

    /** A role as it is shipped. */
    public static Optional<Role> shipped(String code) {
        return SHIPPED.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    public String code() {
        return name.code();
    }

    public int version() {
        return name.version();
    }

    /** Whether it is the same role, whatever its version. */
    public boolean is(Role other) {
        return code().equals(other.code());
    }

    public boolean holds(String permission) {
        return permissions.contains(permission);
    }

    /** Whether it gives power over people and rights. */
    public boolean givesPower() {
        return Limits.shipped().administrative().stream().anyMatch(this::holds);
    }

    @Override
    public String toString() {
        return code() + "/" + version();
    }

    private static Role byCode(String code) {
        return shipped(code).orElseThrow(() -> new IllegalStateException("no role " + code + " is shipped"));
    }
}
