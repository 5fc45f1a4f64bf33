package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.SubjectType;

/**
 * A unit or a person that figures are about.
 *
 * @param type which of the two
 * @param id the unit's or person's id
 */
public record Subject(SubjectType type, long id) {

    public static Subject unit(long id) {
        return new Subject(SubjectType.UNIT, id);
    }

    public static Subject person(long id) {
        return new Subject(SubjectType.PERSON, id);
    }
}
