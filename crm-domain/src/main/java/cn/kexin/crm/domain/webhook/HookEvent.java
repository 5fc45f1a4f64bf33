package cn.kexin.crm.domain.webhook;

/** What other systems can be told of. */
public enum HookEvent {
    CASE_OPENED("case.opened"),
    /** It came to a unit or person, by a definition or by somebody. */
    CASE_ASSIGNED("case.assigned"),
    CASE_STAGE_CHANGED("case.stage-changed"),
    /** The customer had a first answer. */
    CASE_ANSWERED("case.answered"),
    CASE_CLOSED("case.closed"),
    /** A promised time nears its end. */
    CLOCK_WARNED("clock.warned"),
    /** A promised time has run out and somebody was told. */
    CLOCK_ESCALATED("clock.escalated"),
    CUSTOMER_CREATED("customer.created"),
    /** A field of it, or something that belongs to it, is another. */
    CUSTOMER_CHANGED("customer.changed"),
    /** It was merged into another one. */
    CUSTOMER_MERGED("customer.merged"),
    /** Somebody tries whether the other system answers. */
    TEST("test");

    private static final String PREFIX = "cn.kexin.crm.";

    private final String code;

    HookEvent(String code) {
        this.code = code;
    }

    /** @return the {@code type} of the CloudEvent, such as {@code cn.kexin.crm.case.opened} */
    public String type() {
        return PREFIX + code;
    }
}
