package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.history.HistoryUpdate;
import cn.kexin.crm.domain.casework.history.HistoryUpdate.Place;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.casework.CaseHistories;
import cn.kexin.crm.ejb.casework.CaseHistoryEntry;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 服务历史: every row is an update of a case; neighbouring rows of one case are taken together. */
@ApplicationScoped
public class ServiceHistoryImporter implements KindImporter {

    @Inject
    private CaseHistories histories;

    @Inject
    private HistoryReferences references;

    @Override
    public ImportKind kind() {
        return ImportKind.SERVICE_HISTORY;
    }

    @Override
    public int portion() {
        return 2_500;
    }

    @Override
    public String grouping() {
        return "externalId";
    }

    @Override
    public void check(MappedRow row, ImportPlan plan) {
        ServiceHistoryLine.of(row, histories.stages());
    }

    @Override
    public PortionResult take(List<MappedRow> rows, ImportPlan plan) {
        PortionResult result = new PortionResult();
        List<ServiceHistoryLine> lines = read(rows, result);
        HistoryReferences.Found found = references.of(lines, plan);
        Map<String, List<ServiceHistoryLine>> byCase = new LinkedHashMap<>();
        for (ServiceHistoryLine line : lines) {
            try {
                found.requireAll(line);
                byCase.computeIfAbsent(line.externalId(), id -> new ArrayList<>())
                        .add(line);
            } catch (RowRefusal e) {
                result.refused(line.row().line(), line.row().cells(), e);
            }
        }
        if (plan.mode() == ImportMode.UPDATE) {
            refuseUnknown(byCase, result);
        }
        List<List<ServiceHistoryLine>> groups = List.copyOf(byCase.values());
        List<CaseHistories.Outcome> outcomes = histories.take(
                groups.stream().map(group -> entry(group, found, plan)).toList());
        for (int i = 0; i < groups.size(); i++) {
            count(groups.get(i), outcomes.get(i), result);
        }
        return result;
    }

    /** Only changes are wanted: what belongs to a case that is not there is refused. */
    private void refuseUnknown(Map<String, List<ServiceHistoryLine>> byCase, PortionResult result) {
        Set<String> known = histories.known(byCase.keySet());
        byCase.forEach((externalId, group) -> {
            if (!known.contains(externalId)) {
                RowRefusal reason = new RowRefusal("externalId", RowRefusal.UNKNOWN_RECORD, externalId);
                group.forEach(
                        line -> result.refused(line.row().line(), line.row().cells(), reason));
            }
        });
        byCase.keySet().retainAll(known);
    }

    private List<ServiceHistoryLine> read(List<MappedRow> rows, PortionResult result) {
        Map<String, StageKind> stages = histories.stages();
        List<ServiceHistoryLine> lines = new ArrayList<>(rows.size());
        for (MappedRow row : rows) {
            try {
                lines.add(ServiceHistoryLine.of(row, stages));
            } catch (RowRefusal e) {
                result.refused(row.line(), row.cells(), e);
            }
        }
        return lines;
    }

    private static CaseHistoryEntry entry(
            List<ServiceHistoryLine> group, HistoryReferences.Found found, ImportPlan plan) {
        ServiceHistoryLine first = group.get(0);
        ServiceHistoryLine last = group.get(group.size() - 1);
        String customer = group.stream()
                .map(ServiceHistoryLine::customer)
                .filter(key -> key != null)
                .reduce((a, b) -> b)
                .orElse(null);
        return new CaseHistoryEntry(
                first.externalId(),
                SubjectTemplate.fill(plan.mapping().subject(), first.row()),
                found.customer(customer),
                first.channel(),
                last.priority(),
                first.openedAt(),
                last.closedAt(),
                group.stream().map(line -> update(line, found)).toList());
    }

    private static HistoryUpdate update(ServiceHistoryLine line, HistoryReferences.Found found) {
        return new HistoryUpdate(
                line.sequence(),
                line.updatedAt(),
                new Place(line.stage(), line.stageKind(), found.unit(line.unit()), found.person(line.person())),
                line.reassignments(),
                line.reopened(),
                line.withinTarget(),
                line.resolvedAt());
    }

    private static void count(List<ServiceHistoryLine> group, CaseHistories.Outcome outcome, PortionResult result) {
        if (outcome.refusal() != null) {
            RowRefusal reason = new RowRefusal("externalId", outcome.refusal());
            group.forEach(line -> result.refused(line.row().line(), line.row().cells(), reason));
        } else {
            if (outcome.opened()) {
                result.created(outcome.added());
            } else {
                result.updated(outcome.added());
            }
            result.skipped(group.size() - outcome.added());
        }
    }
}
