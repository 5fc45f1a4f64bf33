package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.ejb.customer.ContactRelationFacade;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.NewRelation;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.Relation;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Who at the customer on the page reports to whom and influences whom: the drawing, its table and a line to add. */
@Named
@ViewScoped
public class ContactRelations implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ContactRelationFacade relations;

    @Inject
    private CustomerPage page;

    @Inject
    private Messages messages;

    private List<Relation> rows = List.of();
    private RelationPicture picture = new RelationPicture(List.of(), List.of());
    private Long from;
    private Long to;
    private ContactRelationKind kind = ContactRelationKind.REPORTS_TO;
    private String note;

    /** Reads the relations anew. */
    public void load() {
        if ("contacts".equals(page.getTab())) {
            rows = relations.list(page.getId());
            picture = new RelationPicture(page.getPeople(), rows);
        }
    }

    public void add() {
        relations.add(page.getId(), new NewRelation(from, to, kind, note));
        from = null;
        to = null;
        note = null;
        load();
        messages.done("common.saved");
    }

    public void remove(long relationId) {
        relations.remove(page.getId(), relationId);
        load();
    }

    public ContactRelationKind[] getKinds() {
        return ContactRelationKind.values();
    }

    public List<Relation> getRows() {
        return rows;
    }

    public RelationPicture getPicture() {
        return picture;
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }

    public ContactRelationKind getKind() {
        return kind;
    }

    public void setKind(ContactRelationKind kind) {
        this.kind = kind;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
