package cn.kexin.crm.domain.casework;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a case has to do with others: the one it was split off from, the one that took it over because both are the same
 * matter, and the major fault that is behind it. {@link CaseTies} ties and unties.
 */
@MappedSuperclass
public abstract class TiedCase extends Matter {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private CustomerCase parent;

    @OneToMany(mappedBy = "parent")
    private List<CustomerCase> children = new ArrayList<>();

    @Column(name = "open_children", nullable = false)
    private int openChildren;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private CustomerCase mergedInto;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "major_id")
    private CustomerCase major;

    protected TiedCase() {}

    TiedCase(String number, ProcessDefinition definition, CaseRequest request, Act act) {
        super(number, definition, request, act);
    }

    void childOf(CustomerCase newParent) {
        if (parent != null) {
            ((TiedCase) parent).children.remove(this);
        }
        parent = newParent;
        ((TiedCase) newParent).children.add((CustomerCase) this);
    }

    void childOpened() {
        openChildren++;
    }

    void childDone() {
        openChildren--;
    }

    void mergedInto(CustomerCase survivor) {
        mergedInto = survivor;
    }

    void causedBy(CustomerCase fault) {
        major = fault;
    }

    /** @return the case that this was split off from for another department, or null */
    public CustomerCase getParent() {
        return parent;
    }

    public List<CustomerCase> getChildren() {
        return Collections.unmodifiableList(children);
    }

    /** @return how many of the cases split off are still to be done; the case is not resolved before them */
    public int getOpenChildren() {
        return openChildren;
    }

    /** @return the case that goes on with this matter, or null */
    public CustomerCase getMergedInto() {
        return mergedInto;
    }

    /** @return the major fault behind this case, or null */
    public CustomerCase getMajor() {
        return major;
    }
}
