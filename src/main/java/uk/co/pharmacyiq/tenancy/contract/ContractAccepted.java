package uk.co.pharmacyiq.tenancy.contract;

import uk.co.pharmacyiq.work.Work;

/** The organisation accepted a contract. Heard within the same work. */
public record ContractAccepted(Work work) {}
