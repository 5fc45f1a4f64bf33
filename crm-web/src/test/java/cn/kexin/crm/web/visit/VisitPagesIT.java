package cn.kexin.crm.web.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Going to customers: appointments, and return visits by route. */
class VisitPagesIT extends BrowserTest {

    private static final Pattern VIEW = Pattern.compile(".*/appointment/view\\.xhtml\\?.*");
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private String created(String name) {
        page.navigate(url("/customer/edit.xhtml"));
        Form.on(page, "form").type("name", name).press("save");
        assertThat(page).hasURL(Pattern.compile(".*/customer/view\\.xhtml\\?.*"));
        Matcher id = ID.matcher(page.url());
        Assertions.assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private Form fill(String customer, String start, String end) {
        page.navigate(url("/appointment/edit.xhtml?customer=" + customer));
        Form form = Form.on(page, "form")
                .type("subject", "软化器换树脂")
                .pick("people", "彭雪")
                .typeDate("startsAt", start)
                .typeDate("endsAt", end);
        page.keyboard().press("Tab");
        return form;
    }

    /** The Sunday after next: nobody works then. */
    private static LocalDate sunday() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return today.plusDays(14 - today.getDayOfWeek().getValue() + 7L * 8);
    }

    @Test
    void anAppointmentIsArrangedAndConfirmed() {
        signIn("service");
        String customer = created("上门页面测试医院");
        LocalDate day = sunday();
        Form form = fill(customer, day + " 09:00", day + " 11:00");
        Accessibility.check(page);
        form.press("save");
        assertThat(page.locator("form#form .note")).containsText("休息日");
        Accessibility.check(page);
        form.tick("acknowledged").press("save");
        assertThat(page).hasURL(VIEW);
        assertThat(page.locator("main")).containsText("彭雪");
        Accessibility.check(page);
        page.locator("[id='act:confirm']").click();
        assertThat(page.locator(".head-chips")).containsText("客户已确认");
    }

    @Test
    void returnVisitsArePlannedRoutedAndFollowedUp() {
        signIn("customer_dept");
        page.navigate(url("/visit/rules.xhtml"));
        assertThat(page.locator("form#list")).containsText("移交后首次回访");
        Accessibility.check(page);
        page.locator("[id='act:add']").click();
        assertThat(page.locator("[id='form:name']")).isVisible();
        Accessibility.check(page);

        page.navigate(url("/visit/list.xhtml"));
        Accessibility.check(page);
        page.locator("[id='form:rows_data'] .ui-chkbox-box").first().click();
        page.locator("[id='form:arrange']").click();
        assertThat(page).hasURL(Pattern.compile(".*/visit/route\\.xhtml\\?.*"));
        LocalDate day = sunday();
        Form route = Form.on(page, "form").typeDate("startsAt", day + " 09:00");
        page.keyboard().press("Tab");
        route.press("look");
        assertThat(page.locator("[id='form:stops']")).containsText("休息日");
        Accessibility.check(page);
        route.tick("acknowledged").press("save");
        assertThat(page).hasURL(Pattern.compile(".*/appointment/calendar\\.xhtml\\?.*"));
        assertThat(page.locator(".day-list")).containsText("陈静");

        page.navigate(url("/visit/list.xhtml?when=OVERDUE"));
        page.locator("[id='form:rows_data'] a[href*='view.xhtml']").first().click();
        Accessibility.check(page);
        page.locator("[id='form:answers:0:answer']").fill("运行正常");
        page.locator("[id='form:findings:0:words']").fill("阀门渗水");
        Form.on(page, "form")
                .type("summary", "总体满意")
                .choose("satisfaction", "4")
                .press("save");
        assertThat(page.locator(".head-chips")).containsText("已回访");
        assertThat(page.locator("form#found")).containsText("阀门渗水");
        page.locator("form#found button:has-text('转为事项')").click();
        Form follow = Form.on(page, "followForm");
        Accessibility.check(page);
        follow.choose("choice", "投诉").press("do");
        assertThat(page).hasURL(Pattern.compile(".*/case/view\\.xhtml\\?.*"));
        assertThat(page.locator("main")).containsText("阀门渗水");
    }
}
