package cn.kexin.crm.web.customer;

/**
 * A part that another feature adds to the page of a customer. Each implementation is an application-scoped bean; its page
 * is included where the place says and finds the customer in {@code #{customerPage.row}}.
 */
public interface CustomerPanel {

    /** Parts of the page. */
    enum Place {
        /** At the top of the overview: what we owe the customer now. */
        OWED,
        /** The column beside it, on the overview. */
        ASIDE,
        /** A tab of its own beside the overview; read only when it is shown. */
        TAB
    }

    Place place();

    /** @return order within the place; steps of ten leave room */
    int position();

    /** @return for a tab its name in the address; the message key of its label is {@code customer.tab.<name>} */
    default String tab() {
        return null;
    }

    /** @return path of the page within the application, such as {@code /casework/customer-panel.xhtml} */
    String page();
}
