package cn.kexin.crm.domain.project.ocds;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a construction project stands by what was published of it. The first line that holds decides; tags count as what
 * all releases together carry, statuses as merged:
 *
 * <ol>
 *   <li>{@code COMPLETION}: every contract is {@code terminated}, which in OCDS is the end of one that was signed
 *   <li>{@code CONSTRUCTION}: a contract is {@code active} or has transactions or milestones of its implementation; tag
 *       {@code implementation}
 *   <li>{@code AWARD}: an award is {@code active} or {@code pending}, a contract is {@code pending}; tags {@code award},
 *       {@code contract} where no status is given
 *   <li>{@code LOST}: the tender is {@code cancelled}, {@code unsuccessful} or {@code withdrawn}, or all awards are
 *       {@code cancelled} or {@code unsuccessful}
 *   <li>{@code BID}: the tender is {@code complete}, or names tenderers
 *   <li>{@code TENDER_INFORMATION}: the tender is {@code active}; tags {@code tender}, {@code tenderAmendment},
 *       {@code tenderUpdate}
 *   <li>{@code PROSPECT}: everything else, such as the tag {@code planning} or a tender that is {@code planned}
 * </ol>
 */
final class ProjectStage {

    private static final String[] FAILED = {"cancelled", "unsuccessful", "withdrawn"};

    private final Node document;
    private final Set<String> tags;

    private ProjectStage(Node document, Set<String> tags) {
        this.document = document;
        this.tags = tags;
    }

    /** @return a stage of the definition CONSTRUCTION_PROJECT */
    static String of(Node document, Set<String> tags) {
        ProjectStage stage = new ProjectStage(document, tags);
        return stage.afterAward() == null ? stage.beforeAward() : stage.afterAward();
    }

    private String afterAward() {
        if (any("contracts") && contracts().allMatch(each -> each.at("status").is("terminated"))) {
            return "COMPLETION";
        }
        if (contracts().anyMatch(ProjectStage::isUnderWay) || tags.contains("implementation")) {
            return "CONSTRUCTION";
        }
        boolean awarded = awards().anyMatch(each -> each.at("status").is("active", "pending"))
                || contracts().anyMatch(each -> each.at("status").is("pending"))
                || withoutStatus(awards()) && tags.contains("award")
                || withoutStatus(contracts()) && tags.contains("contract");
        return awarded ? "AWARD" : null;
    }

    private String beforeAward() {
        Node tender = document.at("tender");
        boolean nothingAwarded =
                any("awards") && awards().allMatch(each -> each.at("status").is(FAILED));
        if (tender.at("status").is(FAILED) || nothingAwarded) {
            return "LOST";
        }
        if (tender.at("status").is("complete")
                || tender.at("tenderers").each().findAny().isPresent()) {
            return "BID";
        }
        boolean announced =
                Stream.of("tender", "tenderAmendment", "tenderUpdate").anyMatch(tags::contains);
        return tender.at("status").is("active")
                        || announced && !tender.at("status").is("planned", "planning")
                ? "TENDER_INFORMATION"
                : "PROSPECT";
    }

    private static boolean isUnderWay(Node contract) {
        return contract.at("status").is("active")
                || contract.at("implementation", "transactions")
                        .each()
                        .findAny()
                        .isPresent()
                || contract.at("implementation", "milestones").each().findAny().isPresent();
    }

    private static boolean withoutStatus(Stream<Node> things) {
        return things.noneMatch(each -> each.at("status").isThere());
    }

    private boolean any(String list) {
        return document.at(list).each().findAny().isPresent();
    }

    private Stream<Node> awards() {
        return document.at("awards").each();
    }

    private Stream<Node> contracts() {
        return document.at("contracts").each();
    }
}
