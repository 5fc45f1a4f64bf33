package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.customer.Channel;
import java.util.List;

/** The ways in which people of ours tell a customer something. */
final class CustomerWays {

    static final List<Channel> ALL =
            List.of(Channel.PHONE, Channel.WECHAT, Channel.EMAIL, Channel.VISIT, Channel.MEETING, Channel.LETTER);

    private CustomerWays() {}
}
