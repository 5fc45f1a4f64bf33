package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.DuplicateReason;
import cn.kexin.crm.domain.customer.matching.DuplicateResponse;
import cn.kexin.crm.domain.customer.matching.Match;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Draft;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A customer of a file with those it resembles; becomes one of the archive when it is stored. */
public final class MatchedDraft implements Draft, Resembled {

    /** Those of a file come after those of the archive. */
    private static final long IN_FILE = 1L << 60;

    private final Entry entry;
    private final Set<String> keys;
    private final MatchSubject name;
    private final long order;
    private List<Resemblance> alike = List.of();
    private BusinessRuleException failure;
    private Long id;
    private String number;

    /** @param place in the portion */
    MatchedDraft(Entry entry, Set<String> keys, MatchSubject name, int place) {
        this.entry = Objects.requireNonNull(entry);
        this.keys = keys;
        this.name = name;
        this.order = IN_FILE + place;
    }

    /** @param reason why it cannot be a customer whatever it resembles */
    void fail(BusinessRuleException reason) {
        failure = reason;
    }

    void resembles(List<Resemblance> others) {
        alike = List.copyOf(others);
    }

    /** Tells that it is a customer of the archive now. */
    public void stored(long newId, String newNumber) {
        id = newId;
        number = newNumber;
    }

    @Override
    public BusinessRuleException failure() {
        return failure;
    }

    @Override
    public boolean isDuplicate() {
        return alike.stream().anyMatch(this::refuses);
    }

    private boolean refuses(Resemblance like) {
        boolean keyed = entry.number() != null || entry.externalId() != null;
        return refuses(
                like.verdict().match(),
                like.verdict().onImport(),
                entry.command().kind(),
                keyed);
    }

    /** Persons of one name are many; when the other system tells them apart, so do we. */
    public static boolean refuses(Match match, DuplicateResponse onImport, CustomerKind kind, boolean keyed) {
        boolean nameOnly = match.reasons().equals(Set.of(DuplicateReason.NAME));
        return onImport == DuplicateResponse.BLOCK && !(nameOnly && keyed && kind == CustomerKind.PERSON);
    }

    @Override
    public List<String> candidates() {
        return alike.stream()
                .filter(this::refuses)
                .map(like -> like.other().number())
                .filter(Objects::nonNull)
                .toList();
    }

    public Entry entry() {
        return entry;
    }

    public List<Resemblance> alike() {
        return alike;
    }

    Set<String> keys() {
        return keys;
    }

    MatchSubject name() {
        return name;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public long order() {
        return order;
    }
}
