package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.ejb.exchange.KeptRow;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the state of an import and its rows are shown. */
@Named
@RequestScoped
public class ImportStates {

    private static final int SHOWN = 160;

    @Inject
    private CustomTargets targets;

    @Inject
    private Texts texts;

    /** @return the colour of a state's chip */
    public String tone(JobState state) {
        return switch (state) {
            case QUEUED -> "";
            case RUNNING -> "on";
            case DONE -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "pause";
        };
    }

    /** @return the state, while it runs with how far it is */
    public String label(ImportRow row) {
        String state = texts.label(row.state());
        return row.state() == JobState.RUNNING ? state + " " + row.percent() + " %" : state;
    }

    /** @return the beginning of a row as written */
    public String cells(ProblemRow problem) {
        String cells = String.join(" · ", problem.cells());
        return cells.length() <= SHOWN ? cells : cells.substring(0, SHOWN) + "…";
    }

    /** @return everything that is wrong with a row; each reason after the field's name */
    public List<String> reasons(ProblemRow problem) {
        return problem.reasons().stream()
                .map(reason -> {
                    String text = texts.of(reason.key(), reason.arguments().toArray());
                    return reason.field() == null ? text : field(reason.field()) + " – " + text;
                })
                .toList();
    }

    /** @return what people call a field */
    public String field(String name) {
        return targets.label(name);
    }

    /** @return why a record stayed; names of fields in the reader's language */
    public String kept(KeptRow row) {
        Object[] arguments = row.key().equals("exchange.kept.fields")
                ? new Object[] {
                    Stream.of(row.arguments().get(0).split(" "))
                            .map(this::field)
                            .collect(Collectors.joining(", "))
                }
                : row.arguments().toArray();
        return texts.of(row.key(), arguments);
    }
}
