package cn.kexin.crm.ejb.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeMailTextTest {

    private static NoticeRow row(NoticeKind kind) {
        return new NoticeRow(
                7,
                kind,
                "case",
                9,
                new NoticeSubjectRow("SR-2026-000001", "机密内容", null),
                new LocalName("首次答复", "First answer"),
                null,
                Instant.parse("2026-03-02T01:30:00Z"),
                null);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasItsWordsInBothLanguages(NoticeKind kind) {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            String subject = new NoticeMailText(locale, ZoneId.of("Asia/Shanghai")).subject(row(kind));

            assertThat(subject).contains("SR-2026-000001").doesNotContain("机密内容", "kind.");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle.Control none =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle chinese = ResourceBundle.getBundle("cn.kexin.crm.ejb.notification.mail", Locale.ROOT, none);
        ResourceBundle english = ResourceBundle.getBundle("cn.kexin.crm.ejb.notification.mail", Locale.ENGLISH, none);

        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(chinese.getLocale()).isEqualTo(Locale.ROOT);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }
}
