using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>Words of people who write from right to left run that way wherever they are shown, whichever way the page itself runs.</summary>
public sealed class writing_from_right_to_left(RunningApi api) : BrowserTest(api)
{
    private const string Pain = "החשבוניות מגיעות פעמיים (SAP)", Title = "סדנת חשבוניות", Theme = "תמיכה";

    /// <summary>What shows such words and runs from left to right. Charts draw their words line by line, and titles of graphics are only spoken.</summary>
    private const string LeftToRight = """
        () => [...document.querySelectorAll("body *:not(svg *, script, style, option)")]
          .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /^[\s"“„]*[\u0590-\u05ff]/.test(node.data)) && element.checkVisibility() && element.getBoundingClientRect().width > 1)
          .filter((element) => getComputedStyle(element).direction !== "rtl")
          .map((element) => element.outerHTML.slice(0, 160))
        """;

    [Fact]
    public async Task a_card_runs_its_own_way_from_the_field_to_the_summary()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, Title, Stop, Rehearsal.OwnCustomer());
        var (customer, facilitator) = (await rehearsal.JoinAsync("CUSTOMER", "כרמל", Stop), rehearsal.Facilitator);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "מה כואב", Stop, prompt: "מה מאט אתכם כל שבוע?");
        var (phone, desk) = (await ArriveAsync(customer.Session.Cookie, width: 390, touch: true), await ArriveAsync(facilitator.Session.Cookie));
        await phone.GoToAsync(rehearsal.PageOf(customer));
        await phone.Field().FillAsync(Pain);
        (await phone.Field().EvaluateAsync<string>("field => getComputedStyle(field).direction")).ShouldBe("rtl");
        await phone.WriteCardAsync(Pain);
        await HoldsAsync(phone, "own cards");

        await rehearsal.RevealAsync(step, Stop);
        var card = (await facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { cards { id } } }", new { id = rehearsal.Workshop }, Stop)).GetProperty("workshop").GetProperty("cards")[0].GetProperty("id").GetGuid();
        await facilitator.CommandAsync("formTheme", new { workshopId = rehearsal.Workshop, themeId = Rehearsal.NewId(), name = Theme, cardIds = new[] { card } }, Stop);
        await desk.GoToAsync(rehearsal.PageOf(facilitator));
        await ShowsAsync(desk.Page.GetByText(Pain).First);
        await HoldsAsync(desk, "the control room");
        var dots = await rehearsal.RunStepAsync("DOT_VOTING", "הצבעה", Stop);
        await rehearsal.OpenRoundAsync(dots, "DOTS", Stop);
        await ShowsAsync(phone.Page.GetByText(Pain).First);
        await HoldsAsync(phone, "the vote");

        await facilitator.CommandAsync("noteDecision", new { workshopId = rehearsal.Workshop, decisionId = Rehearsal.NewId(), text = "נתחיל בחיוב" }, Stop);
        await facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = new[] { card } }, Stop);
        await facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop }, Stop);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={facilitator.Id}");
        await ShowsAsync(desk.Page.GetByText(Pain).First);
        await HoldsAsync(desk, "the summary");

        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    private static async Task HoldsAsync(Visitor visitor, string where) =>
        (await visitor.Page.EvaluateAsync<string[]>(LeftToRight)).ShouldBeEmpty(where);
}
