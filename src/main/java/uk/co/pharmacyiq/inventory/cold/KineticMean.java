package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The mean kinetic temperature: the one temperature that would have worn a medicine as much as the readings did (Haynes; USP
 * 1079.2, with the usual activation energy of 83.144 kJ/mol). It helps a pharmacist decide; it decides nothing.
 */
final class KineticMean {

    private static final double ZERO_CELSIUS = 273.15;

    /** Activation energy over the gas constant, in kelvin. */
    private static final double ENERGY = 83.144 / 0.0083144;

    private KineticMean() {}

    /** In degrees Celsius to one decimal; empty where there is no reading. */
    static Optional<BigDecimal> of(List<BigDecimal> celsius) {
        if (celsius.isEmpty()) {
            return Optional.empty();
        }
        double sum = celsius.stream()
                .mapToDouble(degrees -> Math.exp(-ENERGY / (degrees.doubleValue() + ZERO_CELSIUS)))
                .sum();
        double kelvin = ENERGY / -Math.log(sum / celsius.size());
        return Optional.of(BigDecimal.valueOf(kelvin - ZERO_CELSIUS).setScale(1, RoundingMode.HALF_UP));
    }
}
