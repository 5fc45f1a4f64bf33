package cn.kexin.crm.web.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What somebody says about being approached, and what they may ask of us, from the customer's page. */
class ConsentPagesIT extends BrowserTest {

    private static final Pattern CUSTOMER_PAGE = Pattern.compile(".*/customer/view\\.xhtml\\?.*");
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final int NARROW = 390;

    private String customer;

    /** A customer with one contact person, who is reached by e-mail. */
    private void createCustomer(String name, String contact) {
        signIn("sales");
        page.navigate(url("/customer/edit.xhtml"));
        Form.on(page, "form").type("name", name).press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        Matcher id = ID.matcher(page.url());
        Assertions.assertThat(id.find()).isTrue();
        customer = id.group(1);
        page.navigate(url("/customer/contact.xhtml?customer=" + customer));
        Form.on(page, "form")
                .type("name", contact)
                .type("email:0:address", "person@tongyi.example")
                .press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
    }

    private void openConsents(Page browser) {
        browser.navigate(url("/customer/view.xhtml?id=" + customer + "&tab=consent"));
    }

    /** Writes down what the contact person says about e-mail for marketing. */
    private void say(String state, String evidence) {
        openConsents(page);
        page.locator("form#consent button[aria-label*='徐同意']").click();
        Form form = Form.on(page, "consentForm");
        page.locator("[id='consentForm:state'] label")
                .filter(new Locator.FilterOptions().setHasText(state))
                .click();
        page.locator("[id='consentForm:channels'] label")
                .filter(new Locator.FilterOptions().setHasText("邮件"))
                .click();
        Accessibility.check(page);
        form.type("evidence", evidence).press("save");
        assertThat(page.locator("#consentForm")).isHidden();
    }

    /** @return the e-mail cell of the contact person's marketing */
    private Locator marketingByMail() {
        return page.locator("table.consents tbody tr").nth(3).locator("td").nth(3);
    }

    private Locator write(String purpose) {
        page.navigate(url("/customer/view.xhtml?id=" + customer + "&tab=contacts"));
        page.locator("a[href*='mail/write.xhtml'][href*='contact=']").first().click();
        Form.on(page, "form")
                .choose("purpose", purpose)
                .type("subject", "新品推介")
                .type("body", "您好")
                .press("save");
        return page.locator(".error-summary");
    }

    @Test
    void whoTakesBackTheirConsentIsWrittenToAndCalledOnlyForAReason() {
        createCustomer("铜梁安居同意水务", "徐同意");
        say("已同意", "展会登记表");
        assertThat(marketingByMail()).containsText("已同意");
        Accessibility.check(page);

        say("已撤回", "");
        assertThat(marketingByMail()).containsText("已撤回");
        assertThat(write("营销")).containsText("撤回");

        openConsents(page);
        page.locator("[id='consent:block']").click();
        Form.on(page, "blockForm")
                .choose("channel", "电话")
                .type("reason", "不希望接到电话")
                .press("save");
        assertThat(page.locator("form#consent")).containsText("不希望接到电话");
        page.locator("[id='begin:log']").click();
        Form touch = Form.on(page, "touchForm").type("summary", "电话推荐滤芯");
        assertThat(page.locator("[id='touchForm:contactReason']")).isVisible();
        touch.press("save");
        assertThat(page.locator(".ui-dialog .error-summary")).isVisible();
        touch.type("contactReason", "合同约定的停水通知").press("save");
        assertThat(page.locator(".timeline li")).containsText("电话推荐滤芯");

        page.setViewportSize(NARROW, NARROW * 2);
        openConsents(page);
        assertThat(marketingByMail()).containsText("已撤回");
        Accessibility.check(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
    }

    @Test
    void aRequestIsRegisteredFromTheCustomersPageAndItsReportTakenAsAFile() throws IOException {
        createCustomer("潼南双江请求水务", "徐同意");
        Page officer = otherBrowser();
        signIn(officer, "customer_dept", Server.PASSWORD);
        openConsents(officer);
        officer.locator("a[href*='privacy/new.xhtml'][href*='contact=']").click();
        Form form = Form.on(officer, "form").type("askedBy", "徐同意本人");
        form.press("save");
        assertThat(officer.locator(".error-summary")).isVisible();
        assertThat(form.input("askedBy")).hasValue("徐同意本人");
        Accessibility.check(officer);
        form.type("identityCheck", "回拨登记电话核实").press("save");

        assertThat(officer).hasURL(Pattern.compile(".*/privacy/view\\.xhtml\\?.*"));
        Accessibility.check(officer);
        officer.locator("a[href*='privacy/report.xhtml']").click();
        assertThat(officer.locator("main")).containsText("person@tongyi.example");
        Accessibility.check(officer);
        Download report = officer.waitForDownload(
                () -> officer.locator("[id='take:json']").click());

        Assertions.assertThat(report.suggestedFilename()).matches("GR-\\d{6}\\.json");
        Assertions.assertThat(Files.readString(report.path())).contains("徐同意", "person@tongyi.example");
        officer.goBack();
        officer.reload();
        Form.on(officer, "decide").type("answer", "已交付报告").press("done");
        assertThat(officer.locator("main")).containsText("已交付报告");
        assertThat(officer.locator(".chips").first()).containsText("已办");
    }
}
