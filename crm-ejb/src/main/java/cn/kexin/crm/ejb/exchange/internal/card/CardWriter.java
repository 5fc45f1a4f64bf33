package cn.kexin.crm.ejb.exchange.internal.card;

import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Categories;
import ezvcard.property.Telephone;
import java.util.List;
import java.util.Objects;

/** Writes contact people as cards. */
public final class CardWriter {

    /** By these words of an address book are people found who want to be left alone. */
    static final List<String> LEFT_ALONE = List.of("勿扰", "Do not contact");

    private CardWriter() {}

    /**
     * @param leftAlone whether the person wants to be left alone in some way, which the card says as a category
     * @param kept the card by which the person came, as written; null for none
     * @return that card as long as it says what we know; with our facts in it where they are others; else a new one
     */
    public static String write(CardFacts now, boolean leftAlone, String kept) {
        CardFacts then = kept == null ? null : CardFacts.of(kept);
        if (then != null && same(then, now) && leftAlone == isSigned(kept)) {
            return kept;
        }
        VCard card = then == null
                ? new VCard(VCardVersion.V3_0)
                : Ezvcard.parse(kept).first();
        fill(card, now, then);
        sign(card, leftAlone);
        return Ezvcard.write(card)
                .version(card.getVersion())
                .prodId(false)
                .versionStrict(false)
                .go();
    }

    private static boolean same(CardFacts then, CardFacts now) {
        return Objects.equals(then.name(), now.name())
                && Objects.equals(then.title(), now.title())
                && numbers(then).equals(numbers(now))
                && addresses(then).equals(addresses(now));
    }

    private static List<String> numbers(CardFacts facts) {
        return facts.phones().stream().map(PhoneLine::number).toList();
    }

    private static List<String> addresses(CardFacts facts) {
        return facts.emails().stream().map(EmailLine::address).toList();
    }

    private static void fill(VCard card, CardFacts now, CardFacts then) {
        if (then == null || !Objects.equals(then.name(), now.name())) {
            card.setFormattedName(now.name());
        }
        if (then == null && now.organisation() != null) {
            card.setOrganization(now.organisation());
        }
        if (then == null || !Objects.equals(then.title(), now.title())) {
            card.getTitles().clear();
            if (now.title() != null) {
                card.addTitle(now.title());
            }
        }
        if (then == null || !numbers(then).equals(numbers(now))) {
            card.getTelephoneNumbers().clear();
            now.phones().forEach(line -> card.addTelephoneNumber(phone(line)));
        }
        if (then == null || !addresses(then).equals(addresses(now))) {
            card.getEmails().clear();
            now.emails().forEach(line -> card.addEmail(line.address()));
        }
    }

    private static boolean isSigned(String card) {
        return Ezvcard.parse(card).first().getCategoriesList().stream()
                .anyMatch(each -> each.getValues().contains(LEFT_ALONE.get(0)));
    }

    private static void sign(VCard card, boolean leftAlone) {
        card.getCategoriesList().forEach(each -> each.getValues().removeAll(LEFT_ALONE));
        card.getCategoriesList().removeIf(each -> each.getValues().isEmpty());
        if (leftAlone) {
            Categories sign = new Categories();
            sign.getValues().addAll(LEFT_ALONE);
            card.addCategories(sign);
        }
    }

    private static Telephone phone(PhoneLine line) {
        Telephone phone = new Telephone(line.number());
        if (line.kind() != null) {
            switch (line.kind()) {
                case MOBILE -> phone.getTypes().add(TelephoneType.CELL);
                case FAX -> phone.getTypes().add(TelephoneType.FAX);
                default -> phone.getTypes().add(TelephoneType.WORK);
            }
        }
        return phone;
    }
}
