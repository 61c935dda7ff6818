package uk.co.pharmacyiq.simulation;

import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/**
 * What a run is made with.
 *
 * @param mischief what happens past the application after a step; nothing, but where the simulation itself is tried
 * @param keys whether what is sent again carries the key it was sent with before
 */
record Rig(
        ApplicationContext application,
        SimulatedClock clock,
        Faults faults,
        World.Team team,
        Mischief mischief,
        boolean keys) {

    /** Something done behind the application's back. */
    interface Mischief {
        void after(int step, World world) throws SQLException;
    }

    static Rig honest(ApplicationContext application, SimulatedClock clock, Faults faults, World.Team team) {
        return new Rig(application, clock, faults, team, (_, _) -> {}, true);
    }
}
