package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Blocker;
import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** Moves a case on the board: at once, or after asking for a note where the way requires one. */
@Named
@ViewScoped
public class CaseBoardMove implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CaseBoard board;

    @Inject
    private ProcessNames names;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private CaseLine line;
    private Transition way;
    private String note;

    /** A card was dropped on a column, or a way was chosen in its menu. */
    public void choose() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        line = board.card(asked.get("case"));
        way = line == null ? null : board.way(line, asked.get("to"));
        note = null;
        if (way == null) {
            messages.refuse("casework.board.noWay");
            board.read();
        } else if (way.noteRequired() || way.confirms()) {
            PrimeFaces.current().ajax().addCallbackParam("ask", true);
        } else {
            submit();
        }
    }

    public void submit() {
        try {
            casework.transition(new MoveCase(line.id(), line.row().version(), way.to(), note));
            messages.done("casework.board.moved", line.row().number(), names.stage(board.getProcess(), way.to()));
        } catch (StageBlockedException blocked) {
            refuse(blocked.getBlockers().stream()
                    .map(this::text)
                    .collect(Collectors.joining(texts.of("casework.board.and"))));
        } catch (BusinessRuleException refusal) {
            refuse(messages.text(refusal));
        }
        board.read();
    }

    private void refuse(String why) {
        messages.refuse("casework.board.notMoved", line.row().number(), why);
    }

    private String text(Blocker blocker) {
        String duty = blocker.duty() == null ? "" : names.subject(board.getProcess(), blocker.duty());
        return texts.of(blocker.key(), duty);
    }

    public CaseLine getLine() {
        return line;
    }

    public String getLabel() {
        return way == null ? null : names.in(way.label());
    }

    public boolean isNoteRequired() {
        return way != null && way.noteRequired();
    }

    public boolean isConfirms() {
        return way != null && way.confirms();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
