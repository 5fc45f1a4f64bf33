package cn.kexin.crm.domain.customer.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two Chinese company names part by part; what the law lets tell two companies apart tells them apart here. */
final class ChineseComparison {

    private ChineseComparison() {}

    static NameLikeness of(CompanyName one, CompanyName other) {
        if (one.plain().equals(other.plain())) {
            return new NameLikeness(100, NameReason.SAME);
        }
        boolean apart = !one.numbers().equals(other.numbers())
                || !one.branch().equals(other.branch())
                || !one.seats().equals(other.seats())
                || !fit(one.places(), other.places());
        if (apart) {
            return NameLikeness.NONE;
        }
        NameLikeness alike = brandAndTrade(one, other);
        boolean placeMissing = one.places().isEmpty() != other.places().isEmpty();
        if (!placeMissing || alike.reason() == null) {
            return alike;
        }
        return alike.reason() == NameReason.SAME ? new NameLikeness(92, NameReason.SAME_BUT_PLACE) : alike.less(6);
    }

    private static boolean fit(List<String> places, List<String> others) {
        return places.stream().allMatch(place -> others.stream().allMatch(other -> Regions.fit(place, other)));
    }

    private static NameLikeness brandAndTrade(CompanyName one, CompanyName other) {
        if (one.core().equals(other.core())) {
            return new NameLikeness(100, NameReason.SAME);
        }
        NameLikeness brand = brand(one.brand(), other.brand());
        if (brand.reason() == null) {
            return withUnknownTrade(one, other);
        }
        NameLikeness trade = trade(one.trades(), other.trades());
        if (brand.percent() == 100) {
            return trade;
        }
        return brand.less(100 - trade.percent());
    }

    private static NameLikeness brand(String one, String other) {
        if (one.equals(other)) {
            return new NameLikeness(100, NameReason.SAME);
        }
        if (one.length() >= 2 && Characters.soundAlike(one, other)) {
            return new NameLikeness(88, NameReason.SAME_SOUND);
        }
        return Slips.inBrand(one, other) ? new NameLikeness(85, NameReason.MISTYPED) : NameLikeness.NONE;
    }

    /** Where the end of the brand may be a trade that the list does not know. */
    private static NameLikeness withUnknownTrade(CompanyName one, CompanyName other) {
        if (Slips.anywhere(one.core(), other.core())) {
            return new NameLikeness(84, NameReason.MISTYPED);
        }
        CompanyName shorter = one.brand().length() < other.brand().length() ? one : other;
        CompanyName longer = shorter == one ? other : one;
        int more = longer.brand().length() - shorter.brand().length();
        if (more < 2 || shorter.brand().length() < 2 || !longer.brand().startsWith(shorter.brand())) {
            return NameLikeness.NONE;
        }
        if (shorter.trades().isEmpty()) {
            return new NameLikeness(78, NameReason.SHORT_FORM);
        }
        boolean sameTrade = families(shorter.trades()).equals(families(longer.trades()));
        return sameTrade ? new NameLikeness(78, NameReason.SIMILAR_TRADE) : NameLikeness.NONE;
    }

    private static NameLikeness trade(List<String> one, List<String> other) {
        if (one.equals(other)) {
            return new NameLikeness(100, NameReason.SAME);
        }
        if (one.isEmpty() || other.isEmpty()) {
            return new NameLikeness(82, NameReason.SHORT_FORM);
        }
        Set<Integer> families = families(one);
        Set<Integer> others = families(other);
        if (families.equals(others)) {
            return new NameLikeness(90, NameReason.SAME_WORDS);
        }
        boolean oneSaysMore = families.containsAll(others) || others.containsAll(families);
        return oneSaysMore ? new NameLikeness(80, NameReason.SIMILAR_TRADE) : NameLikeness.NONE;
    }

    private static Set<Integer> families(List<String> words) {
        Set<Integer> families = new HashSet<>();
        words.forEach(word -> families.add(TradeWords.family(word)));
        return families;
    }
}
