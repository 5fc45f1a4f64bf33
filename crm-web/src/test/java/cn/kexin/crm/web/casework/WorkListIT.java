package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkListIT extends BrowserTest {

    @Test
    void whatIsTakenFromTheQueueLeadsInOneClickToWhereItIsDone() {
        new Cases(page).open("SYSTEM_FAULT", "一步到位");
        signIn("zengzhi");
        page.navigate(url("/work/list.xhtml?scope=QUEUE&q=一步到位"));
        Accessibility.check(page);
        page.locator("[id='form:rows'] tbody tr").getByText("领取").click();
        assertThat(page.locator("[id='form:rows'] tbody tr").getByText("领取")).hasCount(0);

        page.navigate(url("/work/list.xhtml?q=一步到位"));
        page.locator("[id='form:rows'] tbody td.work-do a").click();
        assertThat(page).hasURL(Pattern.compile(".*/case/view.*duty=.*"));
        page.locator("[id='dutyForm:dutyNote']").fill("已电话答复");
        page.locator("[id='dutyForm:dutySave']").click();
        assertThat(new CaseScreen(page).clock("首次响应")).hasText("按时");
    }

    @Test
    void theGroupsAreCountedAndOneOfThemCanBeShownAlone() {
        signIn("dept_head");
        page.navigate(url("/work/list.xhtml"));
        Accessibility.check(page);
        Locator waiting = page.locator(".filters a").filter(new Locator.FilterOptions().setHasText("等待客户"));
        assertThat(waiting).hasText(Pattern.compile("等待客户 \\d+"));
        waiting.click();

        assertThat(page).hasURL(Pattern.compile(".*group=WAITING.*"));
        assertThat(page.locator(".filters a.on")).containsText("等待客户");
    }

    @Test
    void theScreensSpeakEnglishToo() {
        long id = new Cases(page).open("EQUIPMENT_FAULT", "English");
        signIn("dept_head");
        page.locator(".top button[name=language]").click();
        page.navigate(url("/work/list.xhtml"));
        assertThat(page.locator("h1")).hasText("My work");
        Accessibility.check(page);
        new CaseScreen(page).open(id);
        assertThat(new CaseScreen(page).blockers()).containsText("Before “In progress”");
        Accessibility.check(page);
        page.navigate(url("/case/list.xhtml"));
        Accessibility.check(page);
    }
}
