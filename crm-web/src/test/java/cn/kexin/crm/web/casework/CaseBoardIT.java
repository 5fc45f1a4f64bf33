package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class CaseBoardIT extends BrowserTest {

    private Locator column(String stage) {
        return page.locator(".board-column[data-stage=" + stage + "]");
    }

    private Locator card(String stage) {
        return column(stage).locator(".board-card");
    }

    private void choose(Locator card, String way) {
        card.locator("summary").click();
        card.locator("button[data-to]")
                .filter(new Locator.FilterOptions().setHasText(way))
                .click();
    }

    @Test
    void aCaseIsMovedByItsMenuAndByDragging() {
        long id = new Cases(page).open("EQUIPMENT_FAULT", "看板上的事项");
        signIn("functional");
        page.navigate(url("/case/board.xhtml?q=看板上的事项"));
        assertThat(card("RECEIVED")).hasCount(1);
        Accessibility.check(page);
        choose(card("RECEIVED"), "开始处理");
        assertThat(page.locator("[id='errors']")).containsText("没有移动：还没有人领取");
        assertThat(card("RECEIVED")).hasCount(1);

        CaseScreen screen = new CaseScreen(page).open(id);
        screen.take();
        assertThat(screen.button("开始处理")).isEnabled();
        page.navigate(url("/case/board.xhtml?q=看板上的事项"));
        choose(card("RECEIVED"), "开始处理");
        assertThat(card("IN_PROGRESS")).hasCount(1);
        assertThat(card("RECEIVED")).hasCount(0);

        card("IN_PROGRESS").dragTo(column("WAITING_CUSTOMER"));
        Locator note = page.locator("[id='moveForm:note']");
        note.waitFor();
        Accessibility.check(page);
        page.locator("[id='moveForm:moveSave']").click();
        assertThat(page.locator("[id='moveForm'] .error-summary")).isVisible();
        note.fill("等客户寄回样件");
        page.locator("[id='moveForm:moveSave']").click();
        assertThat(card("WAITING_CUSTOMER")).hasCount(1);

        card("WAITING_CUSTOMER").dragTo(column("RESOLVED"));
        assertThat(card("WAITING_CUSTOMER")).hasCount(1);
        page.locator(".head-actions a").first().click();
        assertThat(page.locator("[id='form:rows'] tbody tr")).hasCount(1);
    }
}
