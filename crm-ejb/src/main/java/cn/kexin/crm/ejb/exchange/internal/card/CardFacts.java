package cn.kexin.crm.ejb.exchange.internal.card;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.util.TelUri;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we have fields for of a card; the rest is kept as it is written.
 *
 * @param name what the person is called, else what tells who it is; null for a card that says nothing
 * @param organisation where the person works, or null
 */
public record CardFacts(
        String name, String organisation, String title, List<PhoneLine> phones, List<EmailLine> emails) {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_EMAIL = 120;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern PHONE = Pattern.compile(CustomerCommand.PHONE);

    /** @return null when it is no card at all */
    public static CardFacts of(String text) {
        VCard card = Ezvcard.parse(text).first();
        return card == null ? null : of(card);
    }

    static CardFacts of(VCard card) {
        List<PhoneLine> phones = phones(card);
        List<EmailLine> emails = emails(card);
        String organisation = card.getOrganization() == null
                ? null
                : card.getOrganization().getValues().stream()
                        .filter(Objects::nonNull)
                        .map(value -> plain(value, LONGEST_ORGANISATION))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new CardFacts(name(card, organisation, phones, emails), organisation, title(card), phones, emails);
    }

    private static String name(VCard card, String organisation, List<PhoneLine> phones, List<EmailLine> emails) {
        return Stream.of(
                        card.getFormattedName() == null
                                ? null
                                : card.getFormattedName().getValue(),
                        structured(card.getStructuredName()),
                        card.getNickname() == null
                                        || card.getNickname().getValues().isEmpty()
                                ? null
                                : card.getNickname().getValues().get(0),
                        organisation,
                        emails.isEmpty() ? null : emails.get(0).address(),
                        phones.isEmpty() ? null : phones.get(0).number())
                .map(each -> plain(each, LONGEST_NAME))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Chinese names have the family name first and no blank. */
    private static String structured(StructuredName name) {
        if (name == null) {
            return null;
        }
        String family = Objects.requireNonNullElse(name.getFamily(), "");
        String given = Objects.requireNonNullElse(name.getGiven(), "");
        boolean chinese = (family + given).codePoints().anyMatch(Character::isIdeographic);
        return chinese ? family + given : (given + " " + family).strip();
    }

    private static String title(VCard card) {
        return Stream.concat(
                        card.getTitles().stream().map(each -> each.getValue()),
                        card.getRoles().stream().map(each -> each.getValue()))
                .map(each -> plain(each, LONGEST_NAME))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<PhoneLine> phones(VCard card) {
        List<PhoneLine> phones = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (Telephone each : card.getTelephoneNumbers()) {
            String number = number(each);
            if (number != null
                    && PHONE.matcher(number).matches()
                    && PhoneKey.of(number) != null
                    && known.add(number)
                    && phones.size() < MOST_LINES) {
                phones.add(new PhoneLine(kind(each), number, phones.isEmpty(), null));
            }
        }
        return phones;
    }

    private static String number(Telephone phone) {
        TelUri uri = phone.getUri();
        if (uri != null) {
            return uri.getExtension() == null ? uri.getNumber() : uri.getNumber() + "转" + uri.getExtension();
        }
        return phone.getText() == null ? null : phone.getText().strip();
    }

    private static PhoneKind kind(Telephone phone) {
        if (phone.getTypes().contains(TelephoneType.CELL)) {
            return PhoneKind.MOBILE;
        } else if (phone.getTypes().contains(TelephoneType.FAX)) {
            return PhoneKind.FAX;
        }
        return null;
    }

    private static List<EmailLine> emails(VCard card) {
        List<EmailLine> emails = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        card.getEmails().forEach(each -> {
            String address = plain(each.getValue(), LONGEST_EMAIL);
            if (address != null
                    && EMAIL.matcher(address).matches()
                    && known.add(address)
                    && emails.size() < MOST_LINES) {
                emails.add(new EmailLine(EmailKind.WORK, address, emails.isEmpty(), null));
            }
        });
        return emails;
    }

    /** On one line and no longer than the field; null for nothing. */
    private static String plain(String text, int longest) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(longest, line.length()));
    }
}
