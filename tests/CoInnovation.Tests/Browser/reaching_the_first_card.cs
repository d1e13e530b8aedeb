using CoInnovation.Api.Workshops.Graph;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Somebody who has never been here gets from an invitation to a card in three actions, and needs no account for it.</summary>
public sealed class reaching_the_first_card(RunningApi api) : BrowserTest(api)
{
    private const string FirstCard = "Invoices arrive twice";

    /// <summary>Buttons and links that are pressed, by whatever; choosing a side and typing are none.</summary>
    private const string CountPresses = """addEventListener("click", (event) => { if (event.isTrusted && event.target.closest("button, a[href]")) pressed(); }, true);""";

    private int actions;

    [Fact]
    public async Task from_a_link()
    {
        using var rehearsal = await PrepareAsync();
        var phone = await ComeAsync($"/join#{rehearsal.Secrets["CUSTOMER"]}");
        actions.ShouldBe(1, "opening the link");

        await JoinAsync(phone);
        await WriteAsync(rehearsal, phone);
    }

    /// <summary>With three sides to choose from, which the code does not say.</summary>
    [Fact]
    public async Task from_a_code()
    {
        using var rehearsal = await PrepareAsync();
        var phone = await ComeAsync("/");
        actions = 0;

        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Six-character code" }).FillAsync(rehearsal.JoinCode);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).TapAsync();
        await phone.Page.GetByText("Harbor Foods").TapAsync();
        await JoinAsync(phone);
        await WriteAsync(rehearsal, phone);
    }

    /// <summary>The wall shows the code of the very link that the customer's side has.</summary>
    [Fact]
    public async Task from_the_qr_code_on_the_wall()
    {
        using var rehearsal = await PrepareAsync();
        var wall = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await wall.GoToAsync($"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}");
        var shown = await wall.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the customer link" }).GetAttributeAsync("src");
        var link = new Uri(Api.Address, $"/join#{rehearsal.Secrets["CUSTOMER"]}").ToString();
        Uri.UnescapeDataString(shown.ShouldNotBeNull()["data:image/svg+xml;utf8,".Length..]).ShouldBe(JoinLink.QrCodeOf(link));
        var phone = await ComeAsync(link);

        await JoinAsync(phone);
        await WriteAsync(rehearsal, phone);
    }

    private async Task<Rehearsal> PrepareAsync()
    {
        var rehearsal = await Rehearsal.PrepareAsync(Api, "The way in", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        return rehearsal;
    }

    private async Task<Visitor> ComeAsync(string address)
    {
        var phone = await ArriveAsync(width: 360, height: 740, touch: true);
        await phone.Context.ExposeFunctionAsync("pressed", () => Interlocked.Increment(ref actions));
        await phone.Context.AddInitScriptAsync(CountPresses);
        await phone.GoToAsync(address);
        Interlocked.Increment(ref actions);
        return phone;
    }

    private static async Task JoinAsync(Visitor phone)
    {
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Carla");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).TapAsync();
    }

    private async Task WriteAsync(Rehearsal rehearsal, Visitor phone)
    {
        await phone.Field().FillAsync(FirstCard);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Add pain point" }).TapAsync();
        await Expect(phone.Page.OwnCards().GetByText(FirstCard)).ToBeVisibleAsync();
        await phone.Page.SettleAsync();
        var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { currentStep { cardCount } } }", new { id = rehearsal.Workshop }, Stop);
        data.GetProperty("workshop").GetProperty("currentStep").GetProperty("cardCount").GetInt32().ShouldBe(1);
        actions.ShouldBe(3);
        phone.Faults.ShouldBeEmpty();
    }
}
