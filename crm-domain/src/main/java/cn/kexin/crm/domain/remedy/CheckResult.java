package cn.kexin.crm.domain.remedy;

/** Whether actions have helped. */
public enum CheckResult {
    EFFECTIVE,
    /** It is better and not yet good: something more is needed. */
    PARTLY,
    NOT_EFFECTIVE
}
