package cn.kexin.crm.web.notification;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What I was told: unread or all, of one kind or of every. All of it is in the address. */
@Named
@ViewScoped
public class NoticeList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private NoticeFacade notices;

    private NoticeKind kind;
    private boolean unread;
    private final LazyRows<NoticeRow> rows = new LazyRows<>(
            page -> notices.list(new NoticeFilter(kind, unread ? Boolean.TRUE : null), page), NoticeRow::id);

    public void markRead(long id) {
        notices.markRead(List.of(id));
    }

    public void markAllRead() {
        notices.markAllRead();
    }

    /** @return the address of the same list with only what is unread, or with everything */
    public String turned() {
        return "list.xhtml?" + query().with("unread", unread ? null : "true");
    }

    /** @return the address of the same list for a kind; null for every kind */
    public String ofKind(NoticeKind wanted) {
        return "list.xhtml?" + query().with("kind", wanted);
    }

    private ListQuery query() {
        return ListQuery.empty().with("kind", kind).with("unread", unread ? "true" : null);
    }

    public LazyRows<NoticeRow> getRows() {
        return rows;
    }

    public List<NoticeKind> getKinds() {
        return List.of(NoticeKind.values());
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    /** @param name of a kind; any other text means every kind */
    public void setKind(String name) {
        kind = Stream.of(NoticeKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public boolean isUnread() {
        return unread;
    }

    public void setUnread(boolean unread) {
        this.unread = unread;
    }
}
