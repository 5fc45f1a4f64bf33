package cn.kexin.crm.ejb.attachment;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.Viewer;

/**
 * What the feature that owns a kind of records says of their files: a file is seen by whoever sees its record. Each
 * implementation is a bean.
 */
public interface AttachmentSubject {

    /** @return what its records are, such as {@code customer} */
    String type();

    /**
     * Asked before every access to a file.
     *
     * @return whether the viewer may remove files that others added
     * @throws NotFoundException when there is no such record or the viewer may not see it
     */
    boolean mayRemove(long id, Viewer viewer);
}
