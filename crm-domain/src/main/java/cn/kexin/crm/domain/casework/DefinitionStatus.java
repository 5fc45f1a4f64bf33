package cn.kexin.crm.domain.casework;

/** Life of a definition's revision. */
public enum DefinitionStatus {
    /** May be edited. */
    DRAFT,
    /** New cases begin with it; never edited. */
    ACTIVE,
    /** Only running cases still follow it. */
    RETIRED
}
