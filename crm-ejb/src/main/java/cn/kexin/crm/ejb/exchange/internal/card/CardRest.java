package cn.kexin.crm.ejb.exchange.internal.card;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.VCardProperty;
import java.util.Set;
import java.util.regex.Pattern;

/** What a card says beyond the fields that we have, for which it is kept as it is written. */
public final class CardRest {

    private static final Set<Class<?>> FIELDS =
            Set.of(FormattedName.class, Organization.class, Title.class, Email.class);
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");

    private CardRest() {}

    /** @return whether the card says no more than its facts do, as a card that we have written anew */
    public static boolean isNone(String text, CardFacts facts) {
        VCard card = Ezvcard.parse(text).first();
        return card.getTelephoneNumbers().size() == facts.phones().size()
                && card.getEmails().size() == facts.emails().size()
                && card.getTitles().size() <= 1
                && (card.getOrganization() == null
                        || card.getOrganization().getValues().size() == 1)
                && card.getProperties().stream().allMatch(CardRest::isField);
    }

    private static boolean isField(VCardProperty property) {
        if (property.getGroup() != null) {
            return false;
        }
        if (property instanceof Telephone phone) {
            return phone.getParameters().size() == phone.getTypes().size()
                    && phone.getTypes().size() <= 1
                    && phone.getTypes().stream().allMatch(type -> tellsKind(type, phone.getText()));
        }
        return FIELDS.contains(property.getClass()) && property.getParameters().isEmpty();
    }

    /** Of a mobile number that is said to be one of work, we would say that it is mobile. */
    private static boolean tellsKind(TelephoneType type, String number) {
        return type == TelephoneType.CELL
                || type == TelephoneType.FAX
                || type == TelephoneType.WORK
                        && number != null
                        && !MOBILE.matcher(number.replaceAll("[\\s-]", "")).matches();
    }
}
