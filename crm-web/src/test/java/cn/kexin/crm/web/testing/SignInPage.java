package cn.kexin.crm.web.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The sign-in form. */
public final class SignInPage {

    private final Page page;

    private SignInPage(Page page) {
        this.page = page;
    }

    public static SignInPage open(Page page) {
        page.navigate(Server.url("/sign-in.xhtml").toString());
        return new SignInPage(page);
    }

    public SignInPage signIn(String username, String password) {
        page.locator("[id='form:username']").fill(username);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:submit']").click();
        return this;
    }

    /** Waits until the frame of a signed-in person is there. */
    public void waitForHome() {
        page.locator("#nav").waitFor();
    }

    /** @return the summary of errors, whether shown or not */
    public Locator errors() {
        return page.locator(".error-summary");
    }
}
