using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Erasure;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>What is somebody's own, taken along and then erased.</summary>
public sealed class erasing_an_account(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Fact]
    public async Task account_and_seats_go_into_one_file_and_away_for_ever()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Taken along");
        var talkative = await Talkative.SpeakAsync(house.Api, workshop);
        var address = PeopleHouse.NewAddress();
        await house.SignInAsync(talkative.Guest, address);
        await talkative.Guest.SendAsync("renamePerson", new { name = "Petronella" }, "person { name }");
        var phone = await house.SignedInAsync(address);

        foreach (var format in (string[])["json", "csv", "html"])
        {
            var file = await phone.Scenario(_ => _.Get.Url($"/account/mine.{format}"));
            ((string[])[address, "Petronella", "A program", $"Reports freeze {talkative.Word}"]).Where(text => !file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
            ((string[])["Invoices arrive twice", "Vera", "Carl", "Fay"]).Where(text => file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
            file.ShouldNotContain("secretHash");
        }

        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        var person = (await phone.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetString();
        var hash = (await database.TextsAsync($"SELECT address_hash::text FROM people.people WHERE id = '{person}'")).Single();
        var known = string.Join(" UNION ALL ", ((string[])["people", "sign_in_codes", "sign_in_mails"]).Select(table => $"SELECT '{table}' FROM people.{table} WHERE address_hash = '{hash}'"));
        (await database.TextsAsync(known)).Distinct().ShouldBe(["people", "sign_in_codes", "sign_in_mails"]);

        await phone.SendAsync("erasePerson", new { }, "person { id }");

        (await database.TextsAsync(known)).ShouldBeEmpty();
        foreach (var browser in (Guest[])[phone, talkative.Guest])
        {
            (await browser.AskAsync("{ viewer { person { id } } }")).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        await Wait.UntilAsync(async () => !(await BoardAsync(workshop)).Contains(talkative.Word, StringComparison.Ordinal));
        (await BoardAsync(workshop)).ShouldContain("Invoices arrive twice");
        (await database.TextsAsync(
            $"SELECT 'left' FROM access.seats WHERE participant_id = '{talkative.ParticipantId}'")).ShouldBeEmpty();

        // The address is free again, and knows nothing of who had it.
        (await house.SignInAsync(phone, address)).ShouldBeTrue();
        (await phone.AskAsync("{ viewer { person { name } seats { participantId } } }")).At("viewer").ToString().ShouldBe("""{"person":{"name":null},"seats":[]}""");
    }

    [Fact]
    public async Task whoever_is_not_signed_in_takes_nothing_along() => await house.Api.Guest().Scenario(_ =>
    {
        _.Get.Url("/account/mine.json");
        _.StatusCodeShouldBe(System.Net.HttpStatusCode.NotFound);
    });

    private static async Task<string> BoardAsync(SampleWorkshop workshop) => (await workshop.Facilitator.AskAsync(
        "query($id: ID!) { workshop(id: $id) { participants { name } cards { text } } }", new { id = workshop.Id })).ToString();
}
