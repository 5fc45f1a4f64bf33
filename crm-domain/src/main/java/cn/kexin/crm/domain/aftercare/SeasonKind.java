package cn.kexin.crm.domain.aftercare;

/** Which seasons the warranty of a heating or cooling system is counted in. */
public enum SeasonKind {
    /** 采暖期 */
    HEATING,
    /** 供冷期 */
    COOLING
}
