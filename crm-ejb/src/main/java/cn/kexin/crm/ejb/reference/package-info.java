/**
 * Reference data that ships with the product and nobody edits: administrative divisions and industries. Held in memory, so
 * that neither a form nor a list asks the database for them.
 */
package cn.kexin.crm.ejb.reference;
