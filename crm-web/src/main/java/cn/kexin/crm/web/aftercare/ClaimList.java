package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.ClaimFilter;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.PartCost;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Claims of all customers, and what they cost by part. All of it is in the address. */
@Named
@ViewScoped
public class ClaimList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ClaimFacade claims;

    @Inject
    private WarrantyWords words;

    private WarrantyPart part;
    private boolean repeated;
    private boolean open;
    private List<PartCost> costs = List.of();
    private final LazyRows<ClaimRow> rows = new LazyRows<>(page -> claims.list(filter(), page), ClaimRow::id);

    public void load() {
        costs = words.isReadsCosts() ? claims.costs(filter()) : List.of();
    }

    private ClaimFilter filter() {
        return new ClaimFilter(null, null, part, repeated ? Boolean.TRUE : null, open ? Boolean.TRUE : null);
    }

    /** @return the address of the same list for a part; null for every part */
    public String ofPart(WarrantyPart wanted) {
        return "claims.xhtml?" + query().with("part", wanted);
    }

    /** @return the address of the same list with this filter turned */
    public String turned(String filter) {
        boolean on = "open".equals(filter) ? open : repeated;
        return "claims.xhtml?" + query().with(filter, on ? null : "true");
    }

    private ListQuery query() {
        return ListQuery.empty()
                .with("part", part)
                .with("repeated", repeated ? "true" : null)
                .with("open", open ? "true" : null);
    }

    public List<PartCost> getCosts() {
        return costs;
    }

    public LazyRows<ClaimRow> getRows() {
        return rows;
    }

    public String getPart() {
        return part == null ? null : part.name();
    }

    /** @param name of a part; any other text means every part */
    public void setPart(String name) {
        part = Stream.of(WarrantyPart.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public boolean isRepeated() {
        return repeated;
    }

    public void setRepeated(boolean repeated) {
        this.repeated = repeated;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
