package cn.kexin.crm.domain.mail;

import java.util.Locale;
import java.util.Set;

/** E-mail addresses in the form in which they are compared. */
public final class MailAddress {

    /** Providers where anybody has an address: their domains tell nothing of who somebody works for. */
    private static final Set<String> PUBLIC_DOMAINS = Set.of(
            "qq.com",
            "vip.qq.com",
            "foxmail.com",
            "163.com",
            "vip.163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sina.cn",
            "vip.sina.com",
            "sohu.com",
            "139.com",
            "189.cn",
            "wo.cn",
            "aliyun.com",
            "tom.com",
            "21cn.com",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "live.cn",
            "msn.com",
            "yahoo.com",
            "yahoo.com.cn",
            "yahoo.cn",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "gmx.net",
            "mail.com",
            "yandex.com");

    private MailAddress() {}

    /** @return the address in lower case without blanks, or null when it is none */
    public static String key(String address) {
        if (address == null) {
            return null;
        }
        String key = address.strip().toLowerCase(Locale.ROOT);
        int at = key.lastIndexOf('@');
        boolean plain = key.chars().noneMatch(each -> each <= ' ' || each == '<' || each == '>' || each == ',');
        return at > 0 && at < key.length() - 1 && plain ? key : null;
    }

    /** @return the domain that tells a company, or null when many companies' people have addresses there */
    public static String companyDomain(String address) {
        String key = key(address);
        if (key == null) {
            return null;
        }
        String domain = key.substring(key.lastIndexOf('@') + 1);
        return PUBLIC_DOMAINS.contains(domain) ? null : domain;
    }
}
