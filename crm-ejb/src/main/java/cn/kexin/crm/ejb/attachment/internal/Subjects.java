package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The kinds of records that have files. */
@ApplicationScoped
public class Subjects {

    @Inject
    @Any
    private Instance<AttachmentSubject> offered;

    /** @throws NotFoundException when no feature has such records */
    AttachmentSubject of(String type, long id) {
        return offered.stream()
                .filter(subject -> subject.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(type, id));
    }
}
