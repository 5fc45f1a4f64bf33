package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** The view with which a person's list of customers begins. */
@Entity
@Table(name = "list_view_choice")
public class ListViewChoice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "view_code", nullable = false, length = 40)
    private String view;

    protected ListViewChoice() {}

    public ListViewChoice(Person person) {
        this.person = Objects.requireNonNull(person);
    }

    /** @param code how addresses call the view */
    public void choose(String code) {
        view = Objects.requireNonNull(code);
    }

    public Person getPerson() {
        return person;
    }

    public String getView() {
        return view;
    }
}
