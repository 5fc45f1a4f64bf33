package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import java.util.Collection;
import java.util.Map;

/**
 * Records of one type that notices are about: who may see them, and what they are called. One application-scoped bean per
 * type, offered by the feature that owns the records. A notice is shown only while its reader may see what it is about.
 */
public interface NoticeSubjects {

    /** @return the type, as in {@link News#subject()} */
    String type();

    /**
     * @param query takes the values of the parameters that the answer names
     * @param idPath the record's id in the query, such as {@code n.subjectId}
     * @return a condition in JPQL under which the viewer sees the record, by the record's one access predicate; null when
     *     they see none
     */
    String seen(Conditions query, Viewer viewer, String idPath);

    /**
     * @param ids of records that the viewer sees
     * @return by id, what the viewer may read of each
     */
    Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer);
}
