package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.notification.NoticeRow;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What mails about notices say, in the reader's language and time zone: what happened, the number of what it is about, the
 * customer's name where the reader sees the customer, and a link. What a case says stays in the product.
 */
final class NoticeMailText {

    private static final String BUNDLE = "cn.kexin.crm.ejb.notification.mail";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST = 100;

    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId zone;

    NoticeMailText(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                NoticeMailText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String subject(NoticeRow row) {
        return text("subject", what(row), number(row)).strip();
    }

    /** @param notices how many the mail of the day tells of */
    String subject(int notices) {
        return text("subject.digest", notices);
    }

    String body(Person reader, List<NoticeRow> rows) {
        StringBuilder body = new StringBuilder(text("greeting", reader.getName())).append("\n\n");
        rows.stream().limit(MOST).forEach(row -> append(body, row));
        if (rows.size() > MOST) {
            body.append(text("more", rows.size() - MOST)).append("\n\n");
        }
        body.append("-- \n").append(text("footer")).append('\n');
        address().ifPresent(root -> body.append(root).append("/profile/notices.xhtml\n"));
        return body.toString();
    }

    private void append(StringBuilder body, NoticeRow row) {
        body.append(what(row)).append("  ").append(TIME.format(row.toldAt().atZone(zone)));
        body.append('\n').append(number(row));
        if (row.about().customer() != null) {
            body.append(row.about().number() == null ? "" : " · ")
                    .append(row.about().customer());
        }
        body.append('\n');
        address().ifPresent(root -> body.append(root)
                .append("/notification/open.xhtml?id=")
                .append(row.id())
                .append('\n'));
        body.append('\n');
    }

    private String what(NoticeRow row) {
        String kind = text("kind." + row.kind());
        return row.detail() == null ? kind : text("about", kind, row.detail().in(locale));
    }

    private static String number(NoticeRow row) {
        return row.about().number() == null ? "" : row.about().number();
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** @return where people reach the product, without a slash at the end */
    private static Optional<String> address() {
        return ConfigProvider.getConfig()
                .getOptionalValue("crm.url", String.class)
                .map(String::strip)
                .filter(root -> !root.isEmpty())
                .map(root -> root.replaceFirst("/+$", ""));
    }
}
