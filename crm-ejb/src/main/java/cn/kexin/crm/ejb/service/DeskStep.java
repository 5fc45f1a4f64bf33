package cn.kexin.crm.ejb.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that was agreed with the customer and is still owed.
 *
 * @param person who of us owes it
 * @param dueAt when, or null
 */
public record DeskStep(String what, String person, Instant dueAt) implements Serializable {}
