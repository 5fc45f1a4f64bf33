package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.ejb.casework.BoardColumn;
import cn.kexin.crm.ejb.casework.CaseBoardFacade;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The case board: cases of one type by stage, moved by dragging or by the menu of each. */
@Named
@ViewScoped
public class CaseBoard implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PER_STAGE = 15;
    private static final String USUAL = "SERVICE_REQUEST";

    @EJB
    private CaseBoardFacade board;

    @Inject
    private CaseFilterBar bar;

    @Inject
    private ProcessNames names;

    @Inject
    private Messages messages;

    private ProcessModel process;
    private List<StageColumn> columns = List.of();

    /** Reads the address; without a type it shows what people call for most. */
    public void open() {
        List<ProcessModel> models = bar.open("board.xhtml");
        process = Stream.of(bar.asked("type"), USUAL)
                .flatMap(code -> models.stream().filter(model -> model.code().equals(code)))
                .findFirst()
                .or(() -> models.stream().findFirst())
                .orElse(null);
        if (process != null && bar.asked("type") != null && !bar.is("type", process.code())) {
            messages.leaveOut("casework.error.filter", "type");
        }
        read();
    }

    /** Reads the cases again. */
    public void read() {
        if (process == null) {
            return;
        }
        Map<String, BoardColumn> found = board.board(bar.filter().toFilter(process.code()), PER_STAGE);
        names.know(found.values().stream()
                .flatMap(column -> column.first().stream())
                .map(CaseRow::definitionId)
                .distinct()
                .toList());
        Stream<StageColumn> inForce = process.stages().stream()
                .filter(stage -> stage.kind() != StageKind.CLOSED)
                .map(stage -> column(stage, found.get(stage.code())));
        Stream<StageColumn> earlier = found.entrySet().stream()
                .filter(each -> process.findStage(each.getKey()).isEmpty())
                .filter(each -> !each.getValue().first().isEmpty())
                .map(each -> ofEarlierRevision(each.getKey(), each.getValue()));
        columns = Stream.concat(inForce, earlier).toList();
    }

    /** A stage that the definition in force does not have any more: cases that began with it are still there. */
    private StageColumn ofEarlierRevision(String code, BoardColumn found) {
        CaseRow first = found.first().get(0);
        return new StageColumn(
                code, names.stage(first.definitionId(), code), first.status(), found.total(), lines(found), List.of());
    }

    private StageColumn column(Stage stage, BoardColumn found) {
        return new StageColumn(
                stage.code(),
                names.in(stage.label()),
                stage.kind(),
                found == null ? 0 : found.total(),
                found == null ? List.of() : lines(found),
                process.transitionsFrom(stage.code()).stream()
                        .map(way -> new FilterChoice(way.to(), names.in(way.label())))
                        .toList());
    }

    private List<CaseLine> lines(BoardColumn found) {
        return found.first().stream().map(row -> CaseLine.of(row, names)).toList();
    }

    /** @return the card of that case; null when it is not on the board */
    CaseLine card(String caseId) {
        return columns.stream()
                .flatMap(column -> column.cases().stream())
                .filter(line -> String.valueOf(line.id()).equals(caseId))
                .findFirst()
                .orElse(null);
    }

    /** @return the way from where the case is to a stage; null when there is none */
    Transition way(CaseLine line, String to) {
        return process.transitionsFrom(line.row().stage()).stream()
                .filter(way -> way.to().equals(to))
                .findFirst()
                .orElse(null);
    }

    /** @return the address of the list with every case of a column */
    public String rest(StageColumn column) {
        return "list.xhtml?"
                + bar.getFilters()
                        .with("type", process.code())
                        .with("stage", column.code())
                        .with("sort", "dueAt");
    }

    public String getTypeName() {
        return process == null ? null : names.in(process.label());
    }

    public ProcessModel getProcess() {
        return process;
    }

    public CaseFilterBar getBar() {
        return bar;
    }

    public List<StageColumn> getColumns() {
        return columns;
    }
}
