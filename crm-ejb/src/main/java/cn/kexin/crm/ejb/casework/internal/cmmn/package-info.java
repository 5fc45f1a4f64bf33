/**
 * Process definitions as CMMN 1.1 files (OMG formal/16-12-01): stages are stages or milestones, duties human tasks, roles case
 * roles, ways between stages user event listeners with the sentries that wait for them, and ways taken by themselves the
 * completion of a stage; clocks are timer event listeners. What the standard has no word for, such as the kind of a stage or
 * the rule that finds a unit, stands in attributes and elements of a namespace of our own, which other tools keep or leave.
 */
package cn.kexin.crm.ejb.casework.internal.cmmn;
