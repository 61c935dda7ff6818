package uk.co.pharmacyiq.tenancy.contract;

import java.time.LocalDate;

/**
 * Under what, by whom and when a contract was signed.
 *
 * @param version of the contract's text
 * @param signer the full name of who signed for the organisation
 * @param position what they are there: {@code Superintendent pharmacist}
 */
public record Signature(String version, String signer, String position, LocalDate signedOn) {

    @Override
    public String toString() {
        return "Signature[" + version + ", " + signedOn + "]";
    }
}
