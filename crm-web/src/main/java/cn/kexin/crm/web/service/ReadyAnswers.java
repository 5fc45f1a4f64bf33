package cn.kexin.crm.web.service;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.aftercare.RetentionRow;
import cn.kexin.crm.ejb.project.ProjectStanding;
import cn.kexin.crm.ejb.project.ProjectView.Milestone;
import cn.kexin.crm.ejb.service.DeskTopic;
import cn.kexin.crm.ejb.service.DeskView;
import cn.kexin.crm.web.casework.ProcessNames;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says from the record what customers ask most: how the contract stands, when the goods come, what was paid. */
@RequestScoped
public class ReadyAnswers {

    /** Projects and sums of retention money of each customer that are told about. */
    private static final int MOST = 3;

    private static final int LONGEST_QUESTION = 200;

    @Inject
    private Texts texts;

    @Inject
    private ProcessNames names;

    /** @return open projects before closed ones; numbered from 1 */
    List<ReadyAnswer> of(DeskView view) {
        names.know(
                view.projects().stream().map(each -> each.row().definitionId()).toList());
        Stream<ReadyAnswer> ofProjects = view.projects().stream()
                .sorted(Comparator.comparing(each -> each.row().status() == StageKind.CLOSED))
                .limit(MOST)
                .flatMap(this::ofProject);
        Stream<ReadyAnswer> ofRetentions = view.retentions().stream()
                .filter(each -> each.releasedOn() == null)
                .limit(MOST)
                .map(this::retention);
        List<ReadyAnswer> numbered = new ArrayList<>();
        Stream.concat(ofProjects, ofRetentions).forEach(each -> numbered.add(each.at(numbered.size() + 1)));
        return numbered;
    }

    private Stream<ReadyAnswer> ofProject(ProjectStanding project) {
        return Stream.of(contract(project), arrival(project), payment(project)).filter(Objects::nonNull);
    }

    private ReadyAnswer contract(ProjectStanding project) {
        String stage = names.stage(project.row().definitionId(), project.row().stage());
        String told = sentences(
                project.terms().number() == null
                        ? null
                        : texts.of("service.answer.number", project.terms().number()),
                project.terms().signedOn() == null
                        ? null
                        : texts.of("service.answer.signed", project.terms().signedOn()),
                project.terms().endsOn() == null
                        ? null
                        : texts.of(
                                "service.answer.period",
                                Formats.date(project.terms().startsOn()),
                                project.terms().endsOn()),
                texts.of("service.answer.stage", stage),
                next(project));
        return answer(DeskTopic.CONTRACT, project.row().subject(), told);
    }

    private String next(ProjectStanding project) {
        return project.row().nextMilestone() == null
                ? null
                : texts.of(
                        "service.answer.next",
                        project.row().nextMilestone(),
                        project.row().nextPlannedOn());
    }

    /** @return null when nothing is planned or done yet */
    private ReadyAnswer arrival(ProjectStanding project) {
        List<Milestone> arrivals = project.milestones().stream()
                .filter(each -> ProjectMilestone.isArrival(each.name()))
                .toList();
        if (arrivals.isEmpty()) {
            return null;
        }
        return answer(
                DeskTopic.ARRIVAL,
                project.row().subject(),
                sentences(arrivals.stream().map(this::arrival).toArray(String[]::new)));
    }

    private String arrival(Milestone milestone) {
        if (milestone.actualOn() != null) {
            return texts.of("service.answer.arrived", milestone.name(), milestone.actualOn());
        }
        if (milestone.plannedOn() == null) {
            return texts.of("service.answer.unplanned", milestone.name());
        }
        return milestone.daysLate() > 0
                ? texts.of("service.answer.late", milestone.name(), milestone.plannedOn(), milestone.daysLate())
                : texts.of("service.answer.planned", milestone.name(), milestone.plannedOn());
    }

    /** @return null while no contract is recorded */
    private ReadyAnswer payment(ProjectStanding project) {
        Money contract = project.figures().contract();
        Money paid = project.figures().paid();
        if (contract == null) {
            return null;
        }
        String told = paid == null || !paid.getCurrency().equals(contract.getCurrency())
                ? sentences(
                        texts.of("service.answer.worth", Formats.amount(contract)),
                        paid == null
                                ? texts.of("service.answer.unpaid")
                                : texts.of("service.answer.paidOtherwise", Formats.amount(paid)))
                : sentences(
                        texts.of("service.answer.worth", Formats.amount(contract)),
                        texts.of("service.answer.paid", Formats.amount(paid), share(paid, contract)),
                        left(contract, paid));
        return answer(DeskTopic.PAYMENT, project.row().subject(), told);
    }

    private static String share(Money paid, Money contract) {
        return contract.getAmount().signum() == 0
                ? "–"
                : paid.getAmount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(contract.getAmount(), 0, RoundingMode.HALF_UP)
                        + " %";
    }

    private String left(Money contract, Money paid) {
        BigDecimal open = contract.getAmount().subtract(paid.getAmount());
        return open.signum() <= 0
                ? texts.of("service.answer.allPaid")
                : texts.of("service.answer.left", Formats.amount(Money.of(open, contract.getCurrency())));
    }

    private ReadyAnswer retention(RetentionRow row) {
        String amount = Formats.amount(Money.of(row.amount(), row.currency()));
        return answer(DeskTopic.PAYMENT, retained(row), texts.of("service.answer.retained", amount, row.releaseOn()));
    }

    private String retained(RetentionRow row) {
        String what = row.theCase() != null
                ? row.theCase().name()
                : row.productName() != null ? row.productName() : texts.label(row.part());
        return texts.of(
                "service.retentionOf",
                what == null || what.isEmpty() ? row.customer().name() : what);
    }

    /** @return whether something is under warranty today, as it is recorded when it was asked */
    ReadyAnswer warranty(InstalledLine line, String state) {
        String what = line.name() == null ? texts.label(line.cover().part()) : line.name();
        String told = line.cover() == null
                ? texts.of("service.answer.noWarranty")
                : texts.of("service.answer.warranty", state, line.cover().endsOn());
        return new ReadyAnswer(0, DeskTopic.WARRANTY, what, question(DeskTopic.WARRANTY, what), told, what);
    }

    private ReadyAnswer answer(DeskTopic topic, String about, String told) {
        return new ReadyAnswer(0, topic, about, question(topic, about), told, null);
    }

    private String question(DeskTopic topic, String about) {
        String question = texts.of("service.question", topic, about);
        return question.substring(0, Math.min(LONGEST_QUESTION, question.length()));
    }

    private String sentences(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(texts.of("service.answer.join"), "", texts.of("service.answer.end")));
    }
}
