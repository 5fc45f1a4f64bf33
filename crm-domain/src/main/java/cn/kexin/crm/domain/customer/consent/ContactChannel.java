package cn.kexin.crm.domain.customer.consent;

import cn.kexin.crm.domain.customer.Channel;

/** A way in which we may approach somebody; people agree to each of them apart. */
public enum ContactChannel {
    /** 电话. */
    PHONE,
    /** 短信. */
    SMS,
    /** 电子邮件. */
    EMAIL,
    /** 微信及其他即时通信. */
    IM,
    /** 信函. */
    LETTER,
    /** 上门拜访. */
    VISIT;

    /** @return the way a touch through that channel takes; null when it is not one by which we seek people out */
    public static ContactChannel of(Channel channel) {
        if (channel == Channel.WECHAT) {
            return IM;
        }
        for (ContactChannel each : values()) {
            if (channel != null && each.name().equals(channel.name())) {
                return each;
            }
        }
        return null;
    }
}
