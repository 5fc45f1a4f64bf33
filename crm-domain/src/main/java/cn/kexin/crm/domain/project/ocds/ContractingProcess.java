package cn.kexin.crm.domain.project.ocds;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.shared.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all releases of a process tell together, in the terms of a project. A figure that is published in several
 * currencies is left out: it would be no sum.
 *
 * @param ocid the process
 * @param title what is to be built; the ocid where nothing says it
 * @param description or null
 * @param buyer for whom; null when nobody is named
 * @param stage of the definition CONSTRUCTION_PROJECT: where it stands
 * @param siteAddress where it is built, or null
 */
public record ContractingProcess(
        String ocid,
        String title,
        String description,
        Party buyer,
        String stage,
        ProjectFigures figures,
        ContractTerms terms,
        String siteAddress,
        List<PublishedMilestone> milestones,
        List<PublishedDocument> documents) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_NUMBER = 80;

    /** @param releases of one process, in any order */
    public static ContractingProcess of(Collection<Release> releases) {
        Node document = new Node(Releases.merge(releases));
        String ocid = releases.iterator().next().ocid();
        Set<String> tags = releases.stream().flatMap(r -> r.tags().stream()).collect(Collectors.toSet());
        return new ContractingProcess(
                ocid,
                title(document, ocid),
                document.at("tender", "description").text(LONGEST_DESCRIPTION),
                Party.of(document),
                ProjectStage.of(document, tags),
                figures(document),
                terms(document),
                site(document),
                PublishedMilestone.of(document),
                PublishedDocument.of(document));
    }

    private static String title(Node document, String ocid) {
        return Stream.of(
                        Stream.of(document.at("tender", "title")),
                        document.at("contracts").each().map(each -> each.at("title")),
                        document.at("awards").each().map(each -> each.at("title")),
                        Stream.of(document.at("planning", "budget", "project")))
                .flatMap(each -> each)
                .map(each -> each.text(LONGEST_TITLE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ocid);
    }

    private static ProjectFigures figures(Node document) {
        return new ProjectFigures(
                document.at("planning", "budget", "amount").money(),
                document.at("tender", "value").money(),
                sum(standing(document.at("awards")).map(each -> each.at("value"))),
                sum(standing(document.at("contracts")).map(each -> each.at("value"))),
                sum(document.at("contracts")
                        .each()
                        .flatMap(each ->
                                each.at("implementation", "transactions").each())
                        .map(ContractingProcess::transaction)));
    }

    private static Stream<Node> standing(Node list) {
        return list.each().filter(each -> !each.at("status").is("cancelled", "unsuccessful"));
    }

    /** Releases of OCDS 1.0 call the value of a transaction its amount. */
    private static Node transaction(Node transaction) {
        return transaction.at("value").isThere() ? transaction.at("value") : transaction.at("amount");
    }

    private static Money sum(Stream<Node> values) {
        List<Money> known = values.map(Node::money).filter(Objects::nonNull).toList();
        boolean comparable = known.stream().map(Money::getCurrency).distinct().count() == 1;
        return comparable ? known.stream().reduce(Money::plus).orElseThrow() : null;
    }

    private static ContractTerms terms(Node document) {
        Node contract = standing(document.at("contracts")).findFirst().orElse(new Node(null));
        Node award = standing(document.at("awards")).findFirst().orElse(new Node(null));
        Node period = Stream.of(
                        contract.at("period"), award.at("contractPeriod"), document.at("tender", "contractPeriod"))
                .filter(Node::isThere)
                .findFirst()
                .orElse(new Node(null));
        LocalDate from = period.at("startDate").date();
        LocalDate to = period.at("endDate").date();
        boolean backwards = from != null && to != null && to.isBefore(from);
        return new ContractTerms(
                contract.at("id").text(LONGEST_NUMBER),
                contract.at("dateSigned").date(),
                from,
                backwards ? null : to);
    }

    private static String site(Node document) {
        return Stream.of(
                        document.at("contracts").each().flatMap(each -> each.at("items")
                                .each()),
                        document.at("awards").each().flatMap(each -> each.at("items")
                                .each()),
                        document.at("tender", "items").each())
                .flatMap(each -> each)
                .map(item -> item.at("deliveryAddress"))
                .map(ContractingProcess::address)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String address(Node address) {
        String text = Stream.of("streetAddress", "locality", "region", "countryName")
                .map(part -> address.at(part).text(LONGEST_TITLE))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.substring(0, Math.min(LONGEST_TITLE, text.length()));
    }
}
