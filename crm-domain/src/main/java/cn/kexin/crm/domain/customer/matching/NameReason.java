package cn.kexin.crm.domain.customer.matching;

/** What two names have in common, from the strongest evidence to the weakest. */
public enum NameReason {
    /** Everything but punctuation, width, traditional characters and legal form. */
    SAME,
    /** Everything but the place in front or in brackets. */
    SAME_BUT_PLACE,
    /** The same words, some of them abbreviated or in another order. */
    SAME_WORDS,
    /** One is the short form of the other. */
    SHORT_FORM,
    /** They are read the same. */
    SAME_SOUND,
    /** One character or letter more, less or in another place. */
    MISTYPED,
    /** The same brand and a similar trade. */
    SIMILAR_TRADE
}
