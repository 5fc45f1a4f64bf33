package cn.kexin.crm.domain.casework;

/** A condition for leaving a stage, besides its mandatory duties. */
public enum ExitCheck {
    /** Somebody has taken the case. */
    PERSON_ASSIGNED,
    /** The customer has had a first answer. */
    RESPONSE_GIVEN,
    /** A contact person at the customer is named. */
    CONTACT_NAMED,
    /** It is known why it happened. */
    CAUSE_FOUND,
    /** It is agreed what is done about the cause, by whom and when. */
    ACTIONS_AGREED,
    /** All that was agreed is done. */
    ACTIONS_DONE,
    /** It is shown that it has helped. */
    EFFECTIVENESS_PROVEN
}
