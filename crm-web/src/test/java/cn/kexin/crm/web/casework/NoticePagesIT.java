package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What people are told, and who is called, seen in the browser. */
class NoticePagesIT extends BrowserTest {

    /** The database is asked every other second. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    @Test
    void anOpenScreenHearsOfACaseAndTheNoticeLeadsThere() {
        signIn("functional");
        page.navigate(url("/notification/list.xhtml"));
        page.locator("[id='act:readAll']").click();
        assertThat(page.locator("#bell .badge")).isHidden();

        new Cases(page).open("EQUIPMENT_FAULT", "屏幕即时得知的事项");

        assertThat(page.locator("#bell .badge")).containsText("1", SOON);
        page.locator("#news").click();
        Locator told = page.locator("[id='form:rows'] tbody tr").first();
        assertThat(told).containsText("屏幕即时得知的事项");
        Accessibility.check(page);
        told.locator("a").first().click();
        assertThat(page.locator("h1")).containsText("屏幕即时得知的事项");
        assertThat(page.locator("#bell .badge")).isHidden();
    }

    @Test
    void everybodyChoosesHowToHear() {
        signIn("tianli");
        page.navigate(url("/profile/notices.xhtml"));
        Accessibility.check(page);
        page.locator("[id='form:quietFrom']").selectOption("22:00");
        page.locator("[id='form:save']").click();
        assertThat(page.locator("[id='form']")).containsText("要么都填，要么都不填");

        page.locator("[id='form:quietTo']").selectOption("07:00");
        page.locator("[id='form:kind:0:choice']").selectOption("OFF");
        page.locator("[id='form:save']").click();

        assertThat(page.locator("[id='form:quietTo']")).hasValue("07:00");
        assertThat(page.locator("[id='form:kind:0:choice']")).hasValue("OFF");
    }

    @Test
    void whoeverIsCalledTakesAnEmergencyOnWithOneClick() {
        signIn("service");
        long id = new Cases(page).open("EQUIPMENT_FAULT", "全厂停水");
        page.navigate(url("/emergency/plans.xhtml"));
        Accessibility.check(page);
        page.navigate(url("/case/view.xhtml?id=" + id));
        page.locator("[id='emergencyStart']").click();
        page.locator("section")
                .filter(new Locator.FilterOptions().setHasText("供水中断应急预案"))
                .getByRole(AriaRole.BUTTON)
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("h1")).containsText("供水中断应急预案");
        page.setViewportSize(390, 844);
        Accessibility.check(page);

        page.locator("[id='answer:acknowledge']").click();

        assertThat(page.locator("main")).containsText("周婷已确认");
        assertThat(page.locator("[id='answer:acknowledge']")).hasCount(0);
        page.locator("[id='end:end']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator(".ui-messages, .error-summary").first()).containsText("处置任务没有完成");
        doEveryDuty();
        page.locator("[id='end:end']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='shut:close']")).isDisabled();
        page.locator("[id='review:well']").fill("到场快");
        page.waitForResponse(
                answer ->
                        "GET".equals(answer.request().method()) && answer.url().contains("/emergency/view"),
                () -> page.locator("[id='review:save']").click());
        page.waitForLoadState();
        assertThat(page.locator("[id='review:well']")).hasValue("到场快");
        assertThat(page.locator("[id='shut:close']")).isEnabled();
        Accessibility.check(page);
        page.navigate(url("/case/view.xhtml?id=" + id));
        assertThat(page.locator(".case-log")).containsText("确认处置紧急事项");
    }

    /** The customer department supervises all: it may do what others owe. */
    private void doEveryDuty() {
        String emergency = page.url();
        page.setViewportSize(1280, 900);
        page.context().clearCookies();
        signIn("customer_dept");
        page.navigate(emergency);
        Locator open = page.locator("[id^='duties:'][id$=':do']");
        for (int left = open.count(); left > 0; left--) {
            open.first().click();
            page.locator("[id='doneForm:result']").fill("已办");
            page.locator("[id='doneForm:save']").click();
            assertThat(open).hasCount(left - 1);
        }
        page.context().clearCookies();
        signIn("service");
        page.navigate(emergency);
    }
}
