package cn.kexin.crm.web.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A form on a page, filled in as a person does: by clicks and keys, field by field, under the ids the page gives them. */
public final class Form {

    private static final double PAUSE_MILLIS = 20;

    private final Page page;
    private final String id;

    private Form(Page page, String id) {
        this.page = page;
        this.id = id;
    }

    /** @param id the form's id on the page */
    public static Form on(Page page, String id) {
        return new Form(page, id);
    }

    public Form type(String field, String text) {
        input(field).fill(text);
        return this;
    }

    public Form typeDate(String field, String day) {
        element(field + "_input").fill(day);
        return this;
    }

    /** Types a part of a name or code, key by key, and takes the first proposal. */
    public Form pick(String field, String part) {
        Locator input = element(field + "_input");
        input.click();
        input.fill("");
        input.pressSequentially(part, new Locator.PressSequentiallyOptions().setDelay(PAUSE_MILLIS));
        element(field + "_panel").locator(".ui-autocomplete-item").first().click();
        return this;
    }

    /** Chooses from a menu. */
    public Form choose(String field, String label) {
        element(field).click();
        element(field + "_panel")
                .locator(".ui-selectonemenu-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    public Form tick(String field) {
        element(field).locator(".ui-chkbox-box").click();
        return this;
    }

    public void press(String button) {
        element(button).click();
    }

    public Locator input(String field) {
        return element(field);
    }

    private Locator element(String name) {
        return page.locator("[id='" + id + ":" + name + "']");
    }
}
