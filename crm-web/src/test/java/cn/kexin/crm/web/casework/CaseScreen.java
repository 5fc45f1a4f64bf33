package cn.kexin.crm.web.casework;

import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The page of one case. */
final class CaseScreen {

    private final Page page;

    CaseScreen(Page page) {
        this.page = page;
    }

    CaseScreen open(long id) {
        page.navigate(Server.url("/case/view.xhtml?id=" + id).toString());
        return this;
    }

    /** @return the stage of the path bar in which the case stands */
    Locator stage() {
        return page.locator(".path .NOW");
    }

    Locator blockers() {
        return page.locator("[id='work:blockers']");
    }

    Locator clock(String name) {
        return page.locator(".case-facts tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".chip");
    }

    Locator facts() {
        return page.locator(".case-facts");
    }

    Locator evidence() {
        return page.locator(".case-log .timeline");
    }

    Locator duties() {
        return page.locator("[id='work']");
    }

    void take() {
        button("领取").click();
        button("领取").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** @return a button of the page's head */
    Locator button(String label) {
        return page.locator(".head-actions")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Takes the way of that name. @param note null leaves the field empty */
    void move(String label, String note) {
        button(label).click();
        submit("move", "note", note, "moveSave");
    }

    void answer(String text) {
        button("登记首次答复").click();
        submit("note", "text", text, "noteSave");
    }

    void doDuty(String delivered) {
        duties().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("完成").setExact(true))
                .first()
                .click();
        submit("duty", "dutyNote", delivered, "dutySave");
    }

    private void submit(String dialog, String field, String text, String save) {
        Locator form = page.locator("[id='" + dialog + "Form']");
        Locator input = form.locator("[id='" + dialog + "Form:" + field + "']");
        input.waitFor();
        if (text != null) {
            input.fill(text);
        }
        form.locator("[id='" + dialog + "Form:" + save + "']").click();
        input.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
