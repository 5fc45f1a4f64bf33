/**
 * The description at {@code /openapi}, read from the resources themselves: paths, parameters, bodies and answers from their
 * Java types, words and examples from the annotations. The server's own scan is switched off; it does not know records,
 * dates, enums, pages or bean parameters.
 */
package cn.kexin.crm.web.rest.openapi;
