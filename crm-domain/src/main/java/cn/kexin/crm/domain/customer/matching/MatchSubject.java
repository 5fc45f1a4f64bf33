package cn.kexin.crm.domain.customer.matching;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.PhoneKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of a customer when it is compared with others. */
public final class MatchSubject {

    /** Longest key of {@link #keys()}. */
    public static final int LONGEST_KEY = 64;

    /** The first letter of keys of each kind; see {@link NameKeys} for those of names. */
    static final String PERSON = "i";

    static final String PHONE = "p";
    static final String EMAIL = "e";
    static final String CREDIT_CODE = "u";

    private final CustomerKind kind;
    private final String name;
    private final ComparedName compared;
    private final Collection<String> phones;
    private final Collection<String> emails;
    private final String creditCode;
    private final List<MatchSubject> former = new ArrayList<>();

    /**
     * @param phones all numbers as they are written; what is null or no number is passed over
     * @param emails all addresses, likewise
     * @param creditCode the unified social credit code as it is written, or null
     */
    public MatchSubject(
            CustomerKind kind, String name, Collection<String> phones, Collection<String> emails, String creditCode) {
        this.kind = Objects.requireNonNull(kind);
        this.name = name.strip();
        this.compared = kind == CustomerKind.ORGANISATION ? ComparedName.of(this.name) : null;
        this.phones = phones;
        this.emails = emails;
        this.creditCode = creditCode;
    }

    /** What is compared by name, while the keys tell of the rest. */
    public MatchSubject(CustomerKind kind, String name) {
        this(kind, name, List.of(), List.of(), null);
    }

    /**
     * @param names that it had: it is compared under each of them too
     * @return the same customer with these
     */
    public MatchSubject formerly(Collection<String> names) {
        MatchSubject known = new MatchSubject(kind, name, phones, emails, creditCode);
        names.stream().map(former -> new MatchSubject(kind, former)).forEach(known.former::add);
        return known;
    }

    /** @return the keys under which the customer is looked up; what a rule may recognise has one in common with it */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (compared != null) {
            keys.addAll(NameKeys.of(compared));
        } else {
            add(keys, PERSON, personName());
        }
        former.forEach(each -> keys.addAll(each.keys()));
        for (String phone : phones) {
            PhoneKey key = PhoneKey.of(phone);
            add(keys, PHONE, key == null ? null : key.national());
        }
        for (String email : emails) {
            add(keys, EMAIL, email == null ? null : email.strip().toLowerCase(Locale.ROOT));
        }
        add(keys, CREDIT_CODE, creditCode == null ? null : CreditCode.plain(creditCode));
        return keys;
    }

    private static void add(Set<String> keys, String letter, String key) {
        if (key != null && !key.isEmpty()) {
            String whole = letter + key;
            keys.add(whole.substring(0, Math.min(LONGEST_KEY, whole.length())));
        }
    }

    /**
     * Compares two customers by a rule.
     *
     * @param shared what their keys have in common
     * @return how alike they are and why, if the rule recognises one customer in the two
     */
    public Optional<Match> match(MatchSubject other, SharedKeys shared, MatchingRule rule) {
        if (!rule.appliesTo(kind) || rule.getCustomerKind() != null && kind != other.kind) {
            return Optional.empty();
        }
        Map<MatchingField, Match> found = new EnumMap<>(MatchingField.class);
        for (MatchingCriterion criterion : rule.getCriteria()) {
            Match match = compare(other, shared, criterion);
            if (match == null) {
                return Optional.empty();
            }
            found.put(criterion.getField(), match);
        }
        return found.values().stream().reduce(Match::and);
    }

    private Match compare(MatchSubject other, SharedKeys shared, MatchingCriterion criterion) {
        if (criterion.getField() == MatchingField.NAME) {
            return names(other, criterion);
        }
        return shared.has(criterion.getField())
                ? new Match(Match.SAME_REACH, EnumSet.of(reason(criterion.getField())))
                : null;
    }

    private static DuplicateReason reason(MatchingField field) {
        return switch (field) {
            case NAME -> DuplicateReason.NAME;
            case PHONE -> DuplicateReason.PHONE;
            case EMAIL -> DuplicateReason.EMAIL;
            case CREDIT_CODE -> DuplicateReason.CREDIT_CODE;
        };
    }

    /** The best of what its names, present and former, have in common with those of the other. */
    private Match names(MatchSubject other, MatchingCriterion criterion) {
        if (former.isEmpty() && other.former.isEmpty()) {
            return name(other, criterion);
        }
        return Stream.concat(Stream.of(this), former.stream())
                .flatMap(one -> Stream.concat(Stream.of(other), other.former.stream())
                        .map(another -> one.name(another, criterion)))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Match::score))
                .orElse(null);
    }

    private Match name(MatchSubject other, MatchingCriterion criterion) {
        if (criterion.getMethod() == MatchingMethod.EXACT) {
            return name.equals(other.name) ? new Match(100, EnumSet.of(DuplicateReason.NAME)) : null;
        }
        NameLikeness likeness = likeness(other);
        return likeness.reason() != null && likeness.percent() >= criterion.getLeastPercent()
                ? new Match(likeness.percent(), EnumSet.of(DuplicateReason.of(likeness.reason())))
                : null;
    }

    /** Persons are called by few names: only the same name says anything. */
    private NameLikeness likeness(MatchSubject other) {
        if (compared != null && other.compared != null) {
            return compared.like(other.compared);
        }
        return personName().equals(other.personName()) ? new NameLikeness(100, NameReason.SAME) : NameLikeness.NONE;
    }

    private String personName() {
        return Characters.plain(name).replaceAll("[\\p{Z}\\p{P}]+", "");
    }
}
