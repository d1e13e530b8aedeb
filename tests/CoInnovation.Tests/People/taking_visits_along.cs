using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

public sealed class taking_visits_along(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Fact]
    public async Task what_was_seen_on_one_device_is_seen_on_the_other_until_the_account_is_erased()
    {
        var (workshop, address) = (await SampleWorkshop.HoldAsync(house.Api, "Two devices"), PeopleHouse.NewAddress());
        await house.SignInAsync(workshop.Customer, address);
        var phone = await house.SignedInAsync(address);
        var person = (await phone.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid();

        await workshop.Customer.SendAsync("noteVisit", new { place = "following", seenAt = "2026-01-01T00:00:00Z" }, "__typename");

        (await phone.AskAsync("{ viewer { visits { place } } }")).At("viewer", "visits").Texts("place").ShouldBe(["following"]);
        var source = house.Api.Services.GetRequiredService<Database>().Owner;
        var rows = $"select place from visits.visits where visitor_id in ('{person}', '{workshop.Customer.ParticipantId}')";
        (await source.TextsAsync(rows)).ShouldBe(["following", "following"]);

        await phone.SendAsync("erasePerson", new { }, "person { id }");
        await Wait.UntilAsync(async () => (await source.TextsAsync(rows)).Count == 0);
    }
}
