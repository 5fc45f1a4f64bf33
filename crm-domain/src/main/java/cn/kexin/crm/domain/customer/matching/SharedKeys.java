package cn.kexin.crm.domain.customer.matching;

import java.util.Collection;

/** Which numbers, addresses and codes two customers have in common, as the keys that both have tell. */
public record SharedKeys(boolean phone, boolean email, boolean creditCode) {

    /** @param keys what both customers have of {@link MatchSubject#keys()} */
    public static SharedKeys of(Collection<String> keys) {
        return new SharedKeys(
                startsAny(keys, MatchSubject.PHONE),
                startsAny(keys, MatchSubject.EMAIL),
                startsAny(keys, MatchSubject.CREDIT_CODE));
    }

    private static boolean startsAny(Collection<String> keys, String letter) {
        return keys.stream().anyMatch(key -> key.startsWith(letter));
    }

    boolean has(MatchingField field) {
        return switch (field) {
            case NAME -> false;
            case PHONE -> phone;
            case EMAIL -> email;
            case CREDIT_CODE -> creditCode;
        };
    }
}
