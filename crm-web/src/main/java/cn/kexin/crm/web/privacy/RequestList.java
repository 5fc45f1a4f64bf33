package cn.kexin.crm.web.privacy;

import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.DataRequestFilter;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.Readmission;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Stream;

/** The register of requests: what is open first, the most urgent on top. */
@Named
@ViewScoped
public class RequestList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private DataRequestFacade requests;

    @Inject
    private Messages messages;

    private DataRequestState state = DataRequestState.OPEN;
    private final LazyRows<DataRequestRow> rows = new LazyRows<>(
            page -> requests.list(new DataRequestFilter(states(), null, null), page), DataRequestRow::id);
    private String name;
    private String phone;
    private String email;

    private Set<DataRequestState> states() {
        return Set.of(state);
    }

    /** Lets somebody be entered again who was erased and has agreed anew. */
    public String readmit() {
        if (requests.readmit(new Readmission(name, phone, email))) {
            messages.done("privacy.readmit.done", name);
        } else {
            messages.leaveOut("privacy.readmit.unknown", name);
        }
        return null;
    }

    public LazyRows<DataRequestRow> getRows() {
        return rows;
    }

    /** @return the name of the state whose requests are shown */
    public String getState() {
        return state.name();
    }

    /** @param name of a state; any other text means the open ones */
    public void setState(String name) {
        state = Stream.of(DataRequestState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(DataRequestState.OPEN);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
