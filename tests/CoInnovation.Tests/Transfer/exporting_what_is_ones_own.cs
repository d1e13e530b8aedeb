using System.Net;
using System.Text.Json;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Erasure;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Transfer;

public sealed class exporting_what_is_ones_own(TestApi api) : IClassFixture<TestApi>
{
    /// <summary>What the others typed in the sample workshop.</summary>
    private static readonly string[] Foreign = ["Invoices arrive twice", "One invoice a month", "Réunions sans fin", "Fay", "Vera", "Carl"];

    [Fact]
    public async Task a_person_takes_along_all_that_they_typed_and_nothing_of_others()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "What is mine");
        var talkative = await Talkative.SpeakAsync(api, workshop);
        string[] typed = ["Tilda", "Reports freeze", "Reports freeze daily", "Never mind", "Nobody has seen this", "It happened again", "Every week", "Logins expire", "Access", "https://example.com/", "Script"];

        foreach (var format in (string[])["json", "csv", "html"])
        {
            var file = await talkative.Guest.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/mine.{format}"));
            typed.Where(text => !file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
            Foreign.Where(text => file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
        }

        var entries = JsonDocument.Parse(await talkative.Guest.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/mine.json"))).RootElement;
        entries.Texts("what").ShouldContain("participant_joined");
        entries.EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()).ShouldBeInOrder();
        entries.ToString().ShouldNotContain("secretHash");
    }

    [Fact]
    public async Task whoever_takes_it_slowly_keeps_nobody_else_waiting()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Slow networks");
        var entries = api.Services.GetRequiredService<OwnEntries>();
        var head = await entries.HeadAsync(TestContext.Current.CancellationToken);
        var slow = Enumerable.Range(0, 5).Select(_ => Mine().GetAsyncEnumerator(TestContext.Current.CancellationToken)).ToList();
        foreach (var one in slow)
        {
            (await one.MoveNextAsync().AsTask().WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        (await Mine().ToListAsync(TestContext.Current.CancellationToken)).ShouldNotBeEmpty();
        foreach (var one in slow)
        {
            await one.DisposeAsync();
        }

        IAsyncEnumerable<OwnEntry> Mine() => entries.ReadAsync("default", new Somebody(workshop.Customer.ParticipantId!.Value), head, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task votes_belong_to_it_and_others_votes_do_not()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Who voted how");

        var mine = JsonDocument.Parse(await workshop.Customer.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/mine.json"))).RootElement;

        mine.EnumerateArray().Where(entry => entry.GetProperty("what").GetString() == "ballot_cast").Select(entry => entry.At("details", "choice").GetString())
            .ShouldBe(["AGREE", "DISAGREE"]);
        mine.ToString().ShouldNotContain(workshop.Vendor.ParticipantId.ToString()!);
    }

    [Fact]
    public async Task whoever_has_no_seat_there_gets_nothing()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Closed doors");

        await api.Guest().Scenario(_ =>
        {
            _.Get.Url($"/workshops/{workshop.Id}/mine.json");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
        await workshop.Customer.Scenario(_ =>
        {
            _.Get.Url($"/workshops/{workshop.Id}/mine.pdf");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
    }

    [Fact]
    public async Task the_product_team_takes_along_what_is_said_under_an_organizations_name_and_no_secret_of_its_people()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "What is theirs");
        var talkative = await Talkative.SpeakAsync(api, workshop);
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var harbor = await workshop.CustomerOrganizationAsync();

        foreach (var format in (string[])["json", "csv", "html"])
        {
            var file = await team.Scenario(_ => _.Get.Url($"/organizations/{harbor}/export.{format}"));
            ((string[])["Harbor Hospital", $"Reports freeze {talkative.Word}", $"Logins expire {talkative.Word}", "Carl"]).Where(text => !file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
            ((string[])["Nobody has seen this", "One invoice a month", "Vera", "Fay", "Northwind"]).Where(text => file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
        }

        await workshop.Facilitator.Scenario(_ =>
        {
            _.Get.Url($"/organizations/{harbor}/export.json");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
    }
}
