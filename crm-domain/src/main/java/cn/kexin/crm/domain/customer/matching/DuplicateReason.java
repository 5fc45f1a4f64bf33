package cn.kexin.crm.domain.customer.matching;

/** What two customers have in common. */
public enum DuplicateReason {
    /** The name, apart from punctuation, width, traditional characters and legal form. */
    NAME,
    /** The name apart from the place in it. */
    NAME_BUT_PLACE,
    /** The words of the name, abbreviated or in another order. */
    NAME_WORDS,
    /** One name is the short form of the other. */
    SHORT_NAME,
    /** Names that are read the same. */
    NAME_SOUND,
    /** Names one slip of the hand apart. */
    NAME_TYPO,
    /** The brand in the name, and a similar trade. */
    SIMILAR_TRADE,
    /** The phone number. */
    PHONE,
    /** The e-mail address. */
    EMAIL,
    /** The unified social credit code. */
    CREDIT_CODE;

    /** @return the reason why two customers of such names may be one */
    public static DuplicateReason of(NameReason reason) {
        return switch (reason) {
            case SAME -> NAME;
            case SAME_BUT_PLACE -> NAME_BUT_PLACE;
            case SAME_WORDS -> NAME_WORDS;
            case SHORT_FORM -> SHORT_NAME;
            case SAME_SOUND -> NAME_SOUND;
            case MISTYPED -> NAME_TYPO;
            case SIMILAR_TRADE -> SIMILAR_TRADE;
        };
    }
}
