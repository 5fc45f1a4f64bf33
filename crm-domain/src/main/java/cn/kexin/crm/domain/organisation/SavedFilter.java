package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * What a person wants to see of a list, under a name of their own. Saved by one person for one list, used as a link,
 * overwritten by saving the same name again, thrown away when of no more use.
 */
@Entity
@Table(name = "saved_filter")
public class SavedFilter extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    /** The list, as {@code feature.list}. */
    @Column(name = "list_code", nullable = false, length = 60, updatable = false)
    private String list;

    @Column(nullable = false, length = 60)
    private String name;

    /** The query part of the list's address, encoded, without the question mark. */
    @Column(name = "query_text", nullable = false, length = 2000)
    private String query;

    protected SavedFilter() {}

    public SavedFilter(Person person, String list, String name, String query) {
        this.person = Objects.requireNonNull(person);
        this.list = Objects.requireNonNull(list);
        this.name = Objects.requireNonNull(name);
        this.query = Objects.requireNonNull(query);
    }

    public void rename(String newName) {
        name = Objects.requireNonNull(newName);
    }

    public void change(String newQuery) {
        query = Objects.requireNonNull(newQuery);
    }

    public Person getPerson() {
        return person;
    }

    public String getList() {
        return list;
    }

    public String getName() {
        return name;
    }

    public String getQuery() {
        return query;
    }
}
