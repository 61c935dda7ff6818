package uk.co.pharmacyiq.governance.rights.clock;

/** By which law the time for an answer runs. */
public enum Course {
    /** One month from the day of receipt, two more where it is extended (UK GDPR Article 12). */
    MONTH,
    /** The record of somebody who died: 40 days that begin with the day of the request (AHRA 1990 s.3(5)(b)). */
    DECEASED,
    /** The same where no part of the record was made before the last 40 days: 21 days (AHRA 1990 s.3(5)(a)). */
    DECEASED_NEW_RECORD,
    /** A complaint is acknowledged within 30 days that begin with the day it was received (DPA 2018 s.164A). */
    COMPLAINT
}
