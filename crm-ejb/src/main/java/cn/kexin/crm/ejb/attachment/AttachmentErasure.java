package cn.kexin.crm.ejb.attachment;

import cn.kexin.crm.domain.attachment.Attachment;
import cn.kexin.crm.ejb.attachment.internal.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Takes content and name from files of people who are erased; that there was a file, from whom and when, stays. */
@ApplicationScoped
public class AttachmentErasure {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Contents contents;

    @Inject
    private Clock clock;

    /**
     * @param sign what stands in place of the name
     * @return how many files were not erased before
     */
    public int erase(Collection<Long> ids, String sign) {
        int erased = 0;
        for (Attachment file : em.createQuery(
                        "select a from Attachment a where a.id in :ids and a.fileName <> :sign", Attachment.class)
                .setParameter("ids", ids)
                .setParameter("sign", sign)
                .getResultList()) {
            contents.remove(file.getPlace(), file.getId());
            forget(file.getId(), sign, clock.instant());
            erased++;
        }
        return erased;
    }

    /** In SQL, because the history would tell the name. */
    private void forget(long id, String sign, Instant now) {
        em.createNativeQuery(
                        "update attachment set file_name = ?1, sha256 = '', removed_at = coalesce(removed_at, ?2), "
                                + "removal_reason = ?1, version = version + 1 where id = ?3")
                .setParameter(1, sign)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, id)
                .executeUpdate();
    }
}
