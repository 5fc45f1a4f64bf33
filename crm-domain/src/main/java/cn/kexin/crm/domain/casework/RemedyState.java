package cn.kexin.crm.domain.casework;

/** How far it is found out why something went wrong, and put right for good; nothing is known before the first. */
public enum RemedyState {
    /** The root cause is known; what is done about it is still to be agreed. */
    CAUSE_FOUND,
    /** Actions are agreed and not all of them are done. */
    ACTIONS_OPEN,
    /** All actions are done; whether they have helped is to be seen. */
    ACTIONS_DONE,
    /** They have helped. */
    EFFECTIVE,
    /** Nothing had to be done about it, for a reason that was given. */
    NOT_NEEDED;

    /** @return whether it is agreed what is done, or that nothing is */
    public boolean isAgreed() {
        return this != CAUSE_FOUND;
    }

    /** @return whether nothing agreed is left to be done */
    public boolean isDone() {
        return this == ACTIONS_DONE || isOver();
    }

    /** @return whether nothing more has to follow */
    public boolean isOver() {
        return this == EFFECTIVE || this == NOT_NEEDED;
    }
}
