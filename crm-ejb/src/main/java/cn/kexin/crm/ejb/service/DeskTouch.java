package cn.kexin.crm.ejb.service;

import cn.kexin.crm.domain.customer.Channel;
import java.io.Serializable;
import java.time.Instant;

/**
 * One of the last touches with a customer.
 *
 * @param person who of us
 * @param contact who of them, or null
 * @param result what came of it, or null
 */
public record DeskTouch(
        Instant occurredAt, Channel channel, String person, String contact, String summary, String result)
        implements Serializable {}
