package cn.kexin.crm.web.casework;

/**
 * A part that another feature adds to the facts on the page of a case. Each implementation is an application-scoped bean;
 * its page finds the case in {@code #{casePage.view}}.
 */
public interface CasePanel {

    /** @return order among the parts; steps of ten leave room */
    int position();

    /** @return path of the page within the application, below WEB-INF */
    String page();
}
