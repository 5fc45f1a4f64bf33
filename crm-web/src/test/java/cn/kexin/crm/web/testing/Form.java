package cn.kexin.crm.web.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A form on a page, filled in as a person does: by clicks and keys, field by field, under the ids the page gives them. */
public final class Form {

    private static final int MOST_TRIES = 2;
    private static final int MOST_WAITS = 10;
    private static final double WAIT_MILLIS = 100;

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
        take(field, label);
        for (int again = 0; again < MOST_TRIES && !isChosen(field, label); again++) {
            take(field, label);
        }
        return this;
    }

    private void take(String field, String label) {
        element(field).click();
        element(field + "_panel")
                .locator(".ui-selectonemenu-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** A menu that has only just been drawn now and then does not take the first click on it. */
    private boolean isChosen(String field, String label) {
        Locator shown = element(field + "_label");
        for (int waits = 0; waits < MOST_WAITS; waits++) {
            if (shown.count() == 0 || shown.textContent().contains(label)) {
                return true;
            }
            page.waitForTimeout(WAIT_MILLIS);
        }
        return false;
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
