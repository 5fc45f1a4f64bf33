package cn.kexin.crm.domain.customer.matching;

/**
 * How alike two names are.
 *
 * @param percent 0 (nothing in common) to 100 (the same apart from legal form, width, case and punctuation)
 * @param reason what they have in common, or null when that is not enough to speak of
 */
public record NameLikeness(int percent, NameReason reason) {

    /** From here on two names are called similar, in per cent. */
    public static final int SIMILAR = 70;

    static final NameLikeness NONE = new NameLikeness(0, null);

    /** @return how alike the two are, whatever they are written in */
    public static NameLikeness of(String one, String other) {
        return ComparedName.of(one).like(ComparedName.of(other));
    }

    NameLikeness less(int points) {
        return reason == null ? this : new NameLikeness(Math.max(0, percent - points), reason);
    }
}
