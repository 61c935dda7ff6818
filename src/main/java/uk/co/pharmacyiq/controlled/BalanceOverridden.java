package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.work.Work;

/**
 * A pharmacist supplied although the register showed too little, so the register and the cupboard differ. Heard within the
 * same work.
 *
 * @param missing how much the balance is below zero after the entry
 */
public record BalanceOverridden(Work work, Section section, Entered entered, BigDecimal missing, String reason) {}
