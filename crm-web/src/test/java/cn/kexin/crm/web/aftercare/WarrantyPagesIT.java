package cn.kexin.crm.web.aftercare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is warranted to a customer, from entering it to the claim and its cost. */
class WarrantyPagesIT extends BrowserTest {

    private static final Pattern CUSTOMER_PAGE = Pattern.compile(".*/customer/view\\.xhtml\\?.*");
    private static final Pattern CLAIM_PAGE = Pattern.compile(".*/aftercare/claim\\.xhtml\\?.*");
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final int NARROW = 390;

    private String customer;

    private void createCustomer(String name) {
        page.navigate(url("/customer/edit.xhtml"));
        Form.on(page, "form").type("name", name).press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        Matcher id = ID.matcher(page.url());
        Assertions.assertThat(id.find()).isTrue();
        customer = id.group(1);
    }

    private void openTab() {
        page.navigate(url("/customer/view.xhtml?id=" + customer + "&tab=warranty"));
    }

    /** The form, with the part chosen and the day of acceptance told. */
    private Form fill(String part, String acceptedOn) {
        page.navigate(url("/aftercare/edit.xhtml?customer=" + customer));
        Form form = Form.on(page, "form").choose("part", part).typeDate("acceptedOn", acceptedOn);
        page.keyboard().press("Tab");
        return form;
    }

    private Locator outcome() {
        return page.locator("[id='form:outcome']");
    }

    @Test
    void theEndIsShownWhileTypingAndAFaultBecomesAClaimWithItsCost() {
        signIn("customer_dept");
        createCustomer("安居保修页面测试学校");
        fill("屋面防水与防渗漏", "2024-02-29");
        assertThat(outcome()).containsText("2029-02-28");
        assertThat(outcome()).containsText("第四十条");
        Accessibility.check(page);
        Form form = Form.on(page, "form").typeDate("agreedUntil", "2027-01-01");
        page.keyboard().press("Tab");
        assertThat(outcome()).containsText("只能延长");
        form.press("save");
        assertThat(page.locator(".error-summary")).containsText("第四十条");
        assertThat(form.input("acceptedOn_input")).hasValue("2024-02-29");
        form.typeDate("agreedUntil", "").type("productName", "教学楼屋面").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        assertThat(page.locator("form#warranty")).containsText("2029-02-28");
        assertThat(page.locator("form#warranty")).containsText("在保");
        Accessibility.check(page);

        page.locator("form#warranty a[href*='fault.xhtml']").click();
        Accessibility.check(page);
        Form.on(page, "form").type("subject", "教学楼顶层渗水").press("save");
        assertThat(page).hasURL(CLAIM_PAGE);
        assertThat(page.locator("main")).containsText("在保修期内");
        page.locator("button:has-text('登记费用')").click();
        Accessibility.check(page);
        Form.on(page, "costForm").type("amount", "1280.5").press("save");
        assertThat(page.locator("form#costs")).containsText("1,280.50");
        page.locator("button:has-text('登记追偿')").click();
        Form.on(page, "recourseForm")
                .type("party", "渝防水工程公司")
                .type("amount", "1000")
                .press("save");
        page.locator("form#recourses button:has-text('已追回')").click();
        assertThat(page.locator("form#recourses .chip")).containsText("已追回");
        Accessibility.check(page);
        page.locator("a[href*='case/view.xhtml']").first().click();
        assertThat(page.locator("main")).containsText("工程管理部");
        assertThat(page.locator("aside.case-facts")).containsText("在保");

        page.navigate(url("/aftercare/claims.xhtml"));
        assertThat(page.locator("main")).containsText("教学楼顶层渗水");
        Accessibility.check(page);
        page.setViewportSize(NARROW, NARROW * 2);
        openTab();
        assertThat(page.locator("form#claims")).containsText("教学楼顶层渗水");
        Accessibility.check(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
    }

    @Test
    void retentionMoneyIsEnteredAndReleased() {
        signIn("customer_dept");
        createCustomer("璧山质保金页面测试水务");
        fill("设备安装", "2024-06-30").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        page.navigate(url("/aftercare/retention.xhtml?customer=" + customer));
        Form form = Form.on(page, "form").type("amount", "120000");
        form.press("save");
        assertThat(page.locator(".error-summary")).isVisible();
        form.choose("itemId", "设备安装 2024-06-30").press("save");
        assertThat(page).hasURL(CUSTOMER_PAGE);
        assertThat(page.locator("form#retention")).containsText("2025-06-30");
        assertThat(page.locator("form#retention")).containsText("已到期未收回");
        page.navigate(url("/aftercare/retentions.xhtml"));
        assertThat(page.locator("main")).containsText("璧山质保金页面测试水务");
        Accessibility.check(page);

        openTab();
        page.locator("form#retention a[href*='retention.xhtml']").click();
        Accessibility.check(page);
        page.locator("[id='release:do']").click();
        assertThat(page).hasURL(CUSTOMER_PAGE);
        assertThat(page.locator("form#retention")).containsText("已收回");
    }

    @Test
    void theMonthsLeadToWhatEndsInThem() {
        signIn("customer_dept");
        page.navigate(url("/aftercare/items.xhtml"));
        assertThat(page.locator(".months li")).hasCount(12);
        Accessibility.check(page);
        Locator month = page.locator(".months a:not(:has(b:text-is('0')))").first();
        String name = month.locator("small").textContent();
        int items = Integer.parseInt(month.locator("b").textContent());
        month.click();
        assertThat(page.locator(".months a.on small")).hasText(name);
        assertThat(page.locator("[id='form:rows_data'] tr")).hasCount(items);
        page.navigate(url("/aftercare/seasons.xhtml"));
        assertThat(page.locator("form#list")).containsText("黑龙江省哈尔滨市");
        Accessibility.check(page);
    }
}
