package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.ejb.aftercare.MoneySum;
import cn.kexin.crm.ejb.aftercare.RetentionFilter;
import cn.kexin.crm.ejb.aftercare.RetentionMoneyFacade;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What customers keep back: what is due for release first, with its sum. */
@Named
@ViewScoped
public class RetentionList implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is to be released within so many days is prepared now. */
    private static final int AHEAD_DAYS = 30;

    @EJB
    private RetentionMoneyFacade retentions;

    @Inject
    private CompanyDay day;

    /** Which of them the list shows. */
    public enum Shown {
        DUE,
        KEPT,
        RELEASED
    }

    private Shown shown = Shown.DUE;
    private List<MoneySum> sums = List.of();
    private final LazyRows<RetentionRow> rows =
            new LazyRows<>(page -> retentions.list(filter(), page), RetentionRow::id);

    public void load() {
        sums = retentions.sums(filter());
    }

    private RetentionFilter filter() {
        return switch (shown) {
            case DUE -> new RetentionFilter(null, day.today().plusDays(AHEAD_DAYS), null);
            case KEPT -> new RetentionFilter(null, null, false);
            case RELEASED -> new RetentionFilter(null, null, true);
        };
    }

    public List<MoneySum> getSums() {
        return sums;
    }

    public LazyRows<RetentionRow> getRows() {
        return rows;
    }

    public Shown[] getAll() {
        return Shown.values();
    }

    public String getShown() {
        return shown.name();
    }

    /** @param name of what to show; any other text means what is due */
    public void setShown(String name) {
        shown = Stream.of(Shown.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Shown.DUE);
    }
}
