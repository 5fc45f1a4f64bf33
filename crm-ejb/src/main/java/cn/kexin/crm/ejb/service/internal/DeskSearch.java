package cn.kexin.crm.ejb.service.internal;

import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.shared.SerialKey;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.project.ProjectStandingFacade;
import cn.kexin.crm.ejb.service.DeskHit;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import cn.kexin.crm.ejb.touch.CallFacade;
import cn.kexin.crm.ejb.touch.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds customers by whatever a caller says, through the archive's own search. */
@ApplicationScoped
public class DeskSearch {

    private static final Set<String> ARCHIVE = Set.of(DeskHit.CUSTOMER, DeskHit.CONTACT);

    /** The longest that a telephone number is, with everything that people write into it. */
    private static final int LONGEST_NUMBER = 60;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @EJB
    private CallFacade calls;

    @EJB
    private ProjectStandingFacade projects;

    @EJB
    private WarrantyFacade warranties;

    List<DeskHit> find(String text, int limit) {
        List<DeskHit> hits = new ArrayList<>(callers(text, limit));
        Set<Long> calling = hits.stream().map(DeskHit::customerId).collect(Collectors.toSet());
        sources.stream()
                .filter(source -> ARCHIVE.contains(source.type()))
                .sorted(Comparator.comparingInt(SearchSource::place))
                .flatMap(source -> source.search(text, limit).stream())
                .map(DeskSearch::hit)
                .filter(hit -> !calling.contains(hit.customerId()))
                .forEach(hits::add);
        hits.addAll(equipment(text, limit));
        return hits;
    }

    /** Installed products, and what only a warranty tells of. */
    private List<DeskHit> equipment(String text, int limit) {
        List<DeskHit> found = new ArrayList<>(projects.bySerial(text, limit).stream()
                .map(hit -> product(hit.serialNumber(), hit.product(), hit.customer()))
                .toList());
        Set<String> installed =
                found.stream().map(hit -> SerialKey.of(hit.number())).collect(Collectors.toSet());
        warranties.bySerial(text, limit).stream()
                .filter(item -> installed.add(SerialKey.of(item.serialNumber())))
                .map(item -> product(item.serialNumber(), item.productName(), item.customer()))
                .limit(limit - found.size())
                .forEach(found::add);
        return found;
    }

    /** A number is written in many ways, and in pieces. */
    private List<DeskHit> callers(String text, int limit) {
        String number = text.replaceAll("\\s", "");
        boolean isNumber = number.length() <= LONGEST_NUMBER
                && SearchWord.of(number).stream().anyMatch(word -> word.phone() != null);
        return isNumber
                ? calls.whoHas(number).stream()
                        .limit(limit)
                        .map(DeskSearch::hit)
                        .toList()
                : List.of();
    }

    private static DeskHit hit(Caller caller) {
        return new DeskHit(
                DeskHit.CALLER,
                caller.customer().id(),
                caller.contact() == null ? null : caller.contact().id(),
                caller.customer().code(),
                caller.customer().name(),
                joined(
                        caller.contact() == null ? null : caller.contact().name(),
                        caller.ownerUnit(),
                        caller.ownerPerson()),
                null,
                null);
    }

    private static DeskHit hit(SearchHit hit) {
        boolean isCustomer = hit.customerId() == null;
        return new DeskHit(
                hit.type(),
                isCustomer ? hit.id() : hit.customerId(),
                isCustomer ? null : hit.id(),
                hit.number(),
                hit.title(),
                hit.detail(),
                hit.foundBy(),
                hit.matched());
    }

    private static DeskHit product(String serialNumber, String name, Ref customer) {
        return new DeskHit(DeskHit.PRODUCT, customer.id(), null, serialNumber, customer.name(), name, null, null);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" · "));
    }
}
