package cn.kexin.crm.web.rest.project;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import cn.kexin.crm.web.rest.MoneyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of a project's record. */
@Schema(name = "ProjectRecord")
public record ProjectBody(
        @Schema(nullable = true) MoneyValue budget,
        @Schema(nullable = true) MoneyValue tenderValue,
        @Schema(nullable = true) MoneyValue awardValue,
        @Schema(nullable = true) MoneyValue contractValue,
        @Schema(nullable = true) MoneyValue paid,
        @Schema(nullable = true, maxLength = 80, example = "HT-2026-0815") String contractNumber,
        @Schema(nullable = true) LocalDate signedOn,
        @Schema(nullable = true) LocalDate startsOn,
        @Schema(nullable = true) LocalDate endsOn,
        @Schema(nullable = true, maxLength = 200) String siteAddress,
        @Schema(nullable = true, example = "500112", description = "Code of the division, GB/T 2260.")
                String siteDivision,
        List<Member> team,
        List<Milestone> milestones,
        List<Product> products) {

    /** Somebody who works on it. */
    @Schema(name = "ProjectMember")
    public record Member(
            @Schema(example = "project_team", description = "Sign-in name.") String person,
            @Schema(maxLength = 80, example = "项目经理") String duty) {}

    /** Something to reach by a day. */
    @Schema(name = "ProjectMilestone")
    public record Milestone(
            @Schema(nullable = true) Long id,
            @Schema(maxLength = 200, example = "主体封顶") String name,
            @Schema(nullable = true) LocalDate plannedOn,
            @Schema(nullable = true) LocalDate actualOn) {}

    /** A piece of equipment. */
    @Schema(name = "InstalledProduct")
    public record Product(
            @Schema(nullable = true) Long id,
            @Schema(maxLength = 120, example = "CBC-200") String product,
            @Schema(maxLength = 60, example = "XR-20240815") String serialNumber,
            @Schema(nullable = true) LocalDate installedOn) {}

    static ProjectBody of(ProjectView view) {
        ProjectFigures figures = view.figures();
        ContractTerms terms = view.terms();
        return new ProjectBody(
                ProjectBrief.value(figures.budget()),
                ProjectBrief.value(figures.tender()),
                ProjectBrief.value(figures.award()),
                ProjectBrief.value(figures.contract()),
                ProjectBrief.value(figures.paid()),
                terms.number(),
                terms.signedOn(),
                terms.startsOn(),
                terms.endsOn(),
                view.siteAddress(),
                view.siteDivision(),
                view.members().stream()
                        .map(m -> new Member(m.username(), m.duty()))
                        .toList(),
                view.milestones().stream()
                        .map(m -> new Milestone(m.id(), m.name(), m.plannedOn(), m.actualOn()))
                        .toList(),
                view.products().stream()
                        .map(p -> new Product(p.id(), p.product(), p.serialNumber(), p.installedOn()))
                        .toList());
    }

    SaveProject toCommand(long id, long version) {
        return new SaveProject(
                id,
                version,
                new ProjectFigures(
                        money(budget, "budget"),
                        money(tenderValue, "tenderValue"),
                        money(awardValue, "awardValue"),
                        money(contractValue, "contractValue"),
                        money(paid, "paid")),
                new ContractTerms(contractNumber, signedOn, startsOn, endsOn),
                siteAddress,
                siteDivision,
                all(team, m -> new SaveProject.Member(m.person(), m.duty())),
                all(milestones, m -> new SaveProject.Milestone(m.id(), m.name(), m.plannedOn(), m.actualOn())),
                all(products, p -> new SaveProject.Product(p.id(), p.product(), p.serialNumber(), p.installedOn())));
    }

    /** What a caller left empty is refused with everything else. */
    private static <T, R> List<R> all(List<T> given, Function<T, R> reading) {
        return given.stream()
                .map(each -> each == null ? null : reading.apply(each))
                .toList();
    }

    private static Money money(MoneyValue value, String field) {
        return value == null ? null : Money.of(value.amountOf(field), value.currencyOf(field));
    }
}
