package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.ejb.shared.Secrets;

/** Access tokens, which can be told from other secrets when they turn up where they should not. */
final class Tokens {

    private static final String PREFIX = "kx_";

    private Tokens() {}

    static String generate() {
        return PREFIX + Secrets.make();
    }
}
