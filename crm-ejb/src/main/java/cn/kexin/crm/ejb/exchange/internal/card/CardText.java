package cn.kexin.crm.ejb.exchange.internal.card;

import java.util.List;

/**
 * One card of a file as written.
 *
 * @param line where it begins in the file
 * @param text from BEGIN to END
 * @param leftOut names of properties that were too large to keep
 * @param tooLarge whether the rest was too large as well, so that the text is not whole
 */
public record CardText(int line, String text, List<String> leftOut, boolean tooLarge) {}
