package cn.kexin.crm.domain.casework;

/** A condition for leaving a stage, besides its mandatory duties. */
public enum ExitCheck {
    /** Somebody has taken the case. */
    PERSON_ASSIGNED,
    /** The customer has had a first answer. */
    RESPONSE_GIVEN,
    /** A contact person at the customer is named. */
    CONTACT_NAMED
}
