package cn.kexin.crm.ejb.notification;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the signed-in person was told. A notice is there only while the person may see what it is about: what was taken from
 * their sight, or removed, is not counted either.
 */
@Local
public interface NoticeFacade {

    /** Beyond so many, unread notices are not counted. */
    int MOST_COUNTED = 100;

    /** @return the person's notices, the latest first; has no sort of its own */
    Page<NoticeRow> list(@NotNull @Valid NoticeFilter filter, @NotNull @Valid PageRequest page);

    /** @return how many are unread, at most {@link #MOST_COUNTED} */
    int unread();

    /**
     * Reads a notice.
     *
     * @return the notice
     * @throws NotFoundException when it is not the person's, or they do not see what it is about
     */
    NoticeRow open(long id);

    /** Marks these as read; those that are not the person's are left as they are. */
    void markRead(@NotEmpty @Size(max = 500) List<@NotNull Long> ids);

    /** Marks everything as read that the person was told. */
    void markAllRead();
}
