package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.ejb.customer.MatchingFacade;
import cn.kexin.crm.ejb.customer.PairRow;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The pairs of suspected duplicates to be decided, and the search of the whole archive that finds them. */
@Named
@ViewScoped
public class DuplicatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<PairState> STATES = List.of(PairState.OPEN, PairState.LATER, PairState.DIFFERENT);

    @EJB
    private MatchingFacade matching;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private PairState state = PairState.OPEN;
    private final LazyRows<PairRow> rows = new LazyRows<>(page -> matching.pairs(state, page), PairRow::id);
    private JobStatus scan;

    public void load() {
        scan = matching.lastScan();
    }

    public void search() {
        matching.scan();
        load();
    }

    public void cancel() {
        matching.cancelScan();
        load();
    }

    /** Says that the two are different customers; the pair is never asked again. */
    public void different(PairRow pair) {
        matching.decide(pair.id(), pair.version(), PairState.DIFFERENT);
        messages.done("matching.duplicates.different.done");
    }

    /** Puts the pair aside. */
    public void later(PairRow pair) {
        matching.decide(pair.id(), pair.version(), PairState.LATER);
        messages.done("matching.duplicates.later.done");
    }

    public List<PairState> getStates() {
        return STATES;
    }

    /** @return the name of the state whose pairs are shown */
    public String getState() {
        return state.name();
    }

    /** @param name of a state; any other text means the open ones */
    public void setState(String name) {
        state = Stream.of(PairState.values())
                .filter(each -> STATES.contains(each) && each.name().equals(name))
                .findFirst()
                .orElse(PairState.OPEN);
    }

    public LazyRows<PairRow> getRows() {
        return rows;
    }

    /** @return how the last search stands, or null */
    public JobStatus getScan() {
        return scan;
    }

    public boolean isSearching() {
        return scan != null && !scan.over();
    }

    /** @return why the last search failed, or null */
    public String getFailure() {
        return scan == null || scan.errorKey() == null
                ? null
                : texts.of(scan.errorKey(), scan.errorArguments().toArray());
    }
}
