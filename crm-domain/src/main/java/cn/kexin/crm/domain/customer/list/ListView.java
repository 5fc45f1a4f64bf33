package cn.kexin.crm.domain.customer.list;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * 视图: what somebody wants to see of the list of customers, under a name. Saved by one person, shared with others or not,
 * handed over when its owner leaves. It holds questions and never answers: each reader sees what they may see.
 */
@Entity
@Table(name = "list_view")
public class ListView extends BaseEntity {

    /** The longest text of its columns. */
    public static final int LONGEST_COLUMNS = 600;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(name = "filter_text", nullable = false, length = FilterText.LONGEST)
    private String filter = "";

    @Column(name = "columns_text", length = LONGEST_COLUMNS)
    private String columns;

    @Column(name = "sort_text", length = 60)
    private String sort;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ViewSharing sharing = ViewSharing.PRIVATE;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Role role;

    protected ListView() {}

    public ListView(Person owner, String name) {
        this.owner = Objects.requireNonNull(owner);
        rename(name);
    }

    public void rename(String newName) {
        name = newName.strip();
    }

    /**
     * @param newColumns codes with commas between them, or null for the usual ones
     * @param newSort as in a page request, or null for the list's own order
     */
    public void show(FilterExpression newFilter, String newColumns, String newSort) {
        filter = newFilter.toString();
        columns = newColumns;
        sort = newSort;
    }

    /**
     * Shares it with these and nobody else.
     *
     * @param newUnit the unit with which it is shared, null otherwise
     * @param newRole the role with which it is shared, null otherwise
     */
    public void share(ViewSharing with, OrgUnit newUnit, Role newRole) {
        if (with == ViewSharing.UNIT && newUnit == null) {
            throw BusinessRuleException.onField("unit", "list.error.whichUnit");
        }
        if (with == ViewSharing.ROLE && newRole == null) {
            throw BusinessRuleException.onField("role", "list.error.whichRole");
        }
        sharing = with;
        unit = with == ViewSharing.UNIT ? newUnit : null;
        role = with == ViewSharing.ROLE ? newRole : null;
    }

    /** @param newName what it is called among the views of the new owner */
    public void handOver(Person newOwner, String newName) {
        owner = Objects.requireNonNull(newOwner);
        rename(newName);
    }

    public boolean isShared() {
        return sharing != ViewSharing.PRIVATE;
    }

    public Person getOwner() {
        return owner;
    }

    public String getName() {
        return name;
    }

    /** @return as {@link FilterExpression#parse} reads it */
    public String getFilter() {
        return filter;
    }

    public String getColumns() {
        return columns;
    }

    public String getSort() {
        return sort;
    }

    public ViewSharing getSharing() {
        return sharing;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public Role getRole() {
        return role;
    }
}
