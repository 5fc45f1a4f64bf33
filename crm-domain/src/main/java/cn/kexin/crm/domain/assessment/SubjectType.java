package cn.kexin.crm.domain.assessment;

/** Who is assessed. */
public enum SubjectType {
    UNIT,
    PERSON
}
